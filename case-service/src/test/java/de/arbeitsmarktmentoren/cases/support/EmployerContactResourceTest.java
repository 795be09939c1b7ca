package de.arbeitsmarktmentoren.cases.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import java.time.YearMonth;
import java.util.Map;

import javax.sql.DataSource;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import de.arbeitsmarktmentoren.cases.CaseServiceTest;
import de.arbeitsmarktmentoren.cases.Records;
import de.arbeitsmarktmentoren.contracts.Subject;
import de.arbeitsmarktmentoren.stack.SmallOidcServer;

@CaseServiceTest
class EmployerContactResourceTest {

    DataSource database = Records.owner();

    SmallOidcServer identity;
    SupportClient client;
    String employer;

    @BeforeEach
    void setUp() {
        client = new SupportClient(identity, database);
        employer = client.registeredEmployer();
    }

    @Test
    void recordsAContactWithoutACase() {
        String contact = client.recorded(contacts(), held("P-14511-1", "2025-05-20"));

        client.get(contact).then().statusCode(200).header("ETag", "\"v1\"").body("employer", equalTo(employer))
                .body("project", equalTo("P-14511-1")).body("note", equalTo(SupportClient.NOTE));
    }

    @Test
    void tellsWhoSupportedTheEmployerAfterEachChange() {
        String first = client.recorded(contacts(), held("P-14511-1", "2025-05-20"));
        client.recorded(contacts(), held("P-14713-1", "2025-05-21"));
        client.change(first, held("P-14511-1", "2025-05-22")).then().statusCode(200);
        client.voidIt(first).then().statusCode(200);

        assertThat(client.told(Subject.EMPLOYER.of(employer, YearMonth.of(2025, 5)))).containsExactly(
                state(1, by("P-14511-1", "14511")), state(2, by("P-14511-1", "14511") + "," + by("P-14713-1", "14713")),
                state(3, by("P-14713-1", "14713")));
        assertThat(client.leaks(SupportClient.NOTE)).isZero();
    }

    @Test
    void namesEveryWrongFieldAtOnce() {
        client.cases.post(contacts(), Map.of("project", "P-00000-1", "heldOn", "2999-01-01", "channel", "PIGEON", "note",
                " ")).then().statusCode(422)
                .body("errors.pointer.sort()", contains("/channel", "/heldOn", "/note", "/project"));
    }

    @Test
    void refusesAChangeOfWhatHasChanged() {
        String contact = client.recorded(contacts(), held("P-14511-1", "2025-05-20"));
        client.change(contact, Map.of("project", "P-14511-1", "heldOn", "2025-05-20", "channel", "VIDEO")).then()
                .statusCode(200).body("version", equalTo(2));

        client.cases.once().header("If-Match", "\"v1\"").body(held("P-14511-1", "2025-05-20")).put(contact).then()
                .statusCode(412).header("ETag", "\"v2\"");
        client.get(contact).then().body("channel", equalTo("VIDEO")).body("note", nullValue());
    }

    @Test
    void showsWhatIsVoidNowhere() {
        String contact = client.recorded(contacts(), held("P-14511-1", "2025-05-20"));

        client.voidIt(contact).then().statusCode(200);

        client.get(contact).then().statusCode(404);
        client.get(contacts()).then().body("items", hasSize(0));
    }

    @Test
    void showsEveryProjectItsOwn() {
        String contact = client.recorded(contacts(), held("P-14511-1", "2025-05-20"));

        client.of("P-14713-1").get(contact).then().statusCode(404);
        client.of("P-14713-1").get(contacts()).then().statusCode(200).body("items", hasSize(0));
        client.of("P-14713-1").header("If-Match", "\"v1\"").delete(contact).then().statusCode(404);
        client.of("P-14511-1").get(contacts()).then().body("items.note", contains(SupportClient.NOTE));
    }

    @Test
    void knowsNoEmployerWhomNobodyRegistered() {
        client.get("/v1/employers/E-999999/contacts").then().statusCode(404);
        client.cases.post("/v1/employers/E-999999/contacts", held("P-14511-1", "2025-05-20")).then().statusCode(404);
        client.cases.post("/v1/employers/x/contacts", held("P-14511-1", "2025-05-20")).then().statusCode(404);
    }

    private String contacts() {
        return "/v1/employers/" + employer + "/contacts";
    }

    private static Map<String, ?> held(String project, String day) {
        return Map.of("project", project, "heldOn", day, "channel", "PHONE", "note", SupportClient.NOTE);
    }

    private static String by(String project, String district) {
        return "{\"project\":\"" + project + "\",\"district\":\"" + district + "\",\"contacts\":1,\"placements\":0}";
    }

    private String state(int version, String support) {
        return "{\"version\":" + version + ",\"state\":{\"employer\":\"" + employer + "\",\"month\":\"2025-05\",\"support\":["
                + support + "]}}";
    }
}
