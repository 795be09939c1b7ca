package de.arbeitsmarktmentoren.cases.finding;

import static de.arbeitsmarktmentoren.cases.CaseClient.aPlacement;
import static de.arbeitsmarktmentoren.cases.CaseClient.anAgreement;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.startsWith;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;

import de.arbeitsmarktmentoren.cases.CaseClient;
import de.arbeitsmarktmentoren.cases.CaseServiceTest;
import de.arbeitsmarktmentoren.cases.Members;
import de.arbeitsmarktmentoren.stack.SmallOidcServer;
import io.restassured.specification.RequestSpecification;

@CaseServiceTest
class ExportResourceTest {

    SmallOidcServer identity;
    CaseClient client;

    @BeforeEach
    void setUp() {
        client = new CaseClient(identity);
    }

    @Test
    void writesWhatAGermanSpreadsheetReads() throws IOException {
        String menteeId = client.registeredMentee();
        var agreement = new HashMap<String, Object>(anAgreement(menteeId, "2025-03-14"));
        agreement.put("externalId", "-" + menteeId);
        String id = client.post("/v1/cases", agreement).then().statusCode(201).extract().path("id");
        var placement = new HashMap<String, Object>(aPlacement("2025-05-01"));
        placement.put("weeklyHours", 38.5);
        placement.put("occupation", "81102");
        client.change(id, "placements", placement).then().statusCode(201);

        List<Map<String, String>> rows = exported(client.asMentor(), Map.of("menteeId", menteeId));

        assertThat(rows).hasSize(1);
        assertThat(rows.get(0)).containsEntry("Fall-ID", id).containsEntry("Fallnummer", "'-" + menteeId)
                .containsEntry("Beginn", "14.03.2025").containsEntry("vermittelt am", "01.05.2025")
                .containsEntry("Art der Vermittlung", "sozialversicherungspflichtige Beschäftigung")
                .containsEntry("Art der Vermittlung (Code)", "EMPLOYMENT_INSURED").containsEntry("Wochenstunden", "38,5")
                .containsEntry("Beruf (Code)", "81102").containsEntry("Status", "in Nachbetreuung")
                .containsEntry("Ende", "").containsEntry("Kreis (Code)", "14511");
        assertThat(rows.get(0).values()).noneMatch(cell -> cell.contains(CaseClient.FAMILY_NAME));
    }

    @Test
    void hasTheSameCasesAsTheList() throws IOException {
        client.startedCase("2025-03-14");
        Map<String, String> filter = Map.of("project", "P-14511-1", "status", "OPEN", "startedFrom", "2025-03-01");

        List<String> exported = exported(client.asMentor(), filter).stream().map(row -> row.get("Fall-ID")).toList();

        assertThat(exported).isNotEmpty().containsExactlyElementsOf(new Found(client).ids(filter));
    }

    @Test
    void holdsNoCaseOfAnotherProject() throws IOException {
        String chemnitz = client.startedCase("2025-03-14");
        String leipzig = Members.token(identity, "P-14713-1");

        assertThat(exported(given().auth().oauth2(leipzig), Map.of())).extracting(row -> row.get("Fall-ID"))
                .doesNotContain(chemnitz);
        client.asMentor().queryParam("status", "LOST").get("/v1/cases/export").then().statusCode(422)
                .contentType(startsWith("application/problem+json"));
    }

    private static List<Map<String, String>> exported(RequestSpecification caller, Map<String, ?> filter) throws IOException {
        byte[] file = caller.queryParams(filter).get("/v1/cases/export").then().statusCode(200)
                .contentType(startsWith("text/csv")).header("Content-Disposition", startsWith("attachment")).extract()
                .asByteArray();
        String text = new String(file, StandardCharsets.UTF_8);
        assertThat(text).startsWith("\uFEFF");
        return new CsvMapper().readerForMapOf(String.class)
                .with(CsvSchema.emptySchema().withHeader().withColumnSeparator(';'))
                .<Map<String, String>> readValues(text.substring(1)).readAll();
    }
}
