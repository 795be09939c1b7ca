package de.arbeitsmarktmentoren.cases.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import java.util.HashMap;
import java.util.Map;

import javax.sql.DataSource;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import de.arbeitsmarktmentoren.cases.CaseServiceTest;
import de.arbeitsmarktmentoren.cases.Records;
import de.arbeitsmarktmentoren.stack.SmallOidcServer;

@CaseServiceTest
class RecognitionResourceTest {

    private static final String ENGINEER = "Ingenieurin für Arbeitssicherheit (Venezuela)";

    DataSource database = Records.owner();

    SmallOidcServer identity;
    SupportClient client;
    String caseId;

    @BeforeEach
    void setUp() {
        client = new SupportClient(identity, database);
        caseId = client.cases.startedCase("2025-03-14");
    }

    @Test
    void followsAQualificationFromTheAdviceToTheDecision() {
        String procedure = client.recorded(procedures(), advised());
        client.add(procedure, "statuses", reached("APPLIED", "2025-04-01")).then().statusCode(201).header("Location",
                equalTo(procedure)).header("ETag", "\"v2\"").body("size()", equalTo(2));
        client.add(procedure, "statuses", decided("2025-06-30", "ZAB_STATEMENT")).then().statusCode(201);

        client.get(procedure).then().statusCode(200).header("ETag", "\"v3\"").body("qualification", equalTo(ENGINEER))
                .body("referenceOccupation", equalTo("53112")).body("regulated", equalTo(false))
                .body("status", equalTo("DECIDED")).body("reachedOn", equalTo("2025-06-30"))
                .body("result", equalTo("ZAB_STATEMENT")).body("allowed", empty())
                .body("statuses.number", contains(1, 2, 3)).body("statuses.status", contains("ADVISED", "APPLIED", "DECIDED"))
                .body("statuses[0].note", equalTo(SupportClient.NOTE)).body("statuses[1].note", nullValue());
        client.get("/v1/cases/" + caseId).then().body("version", equalTo(1));
    }

    @Test
    void saysWhatIsAllowedInsteadOfAStepThatIsNot() {
        String procedure = client.recorded(procedures(), advised());

        client.add(procedure, "statuses", decided("2025-06-30", "REJECTED")).then().statusCode(409)
                .body("type", equalTo("urn:arbeitsmarktmentoren:problem:recognition-step-not-allowed"))
                .body("recognitionStatus", equalTo("ADVISED"))
                .body("allowed", contains("DOCUMENTS_COLLECTING", "APPLIED", "WITHDRAWN"));
        client.cases.post(procedures(), with(advised(), "status", "WITHDRAWN")).then().statusCode(409)
                .body("recognitionStatus", nullValue()).body("allowed", hasSize(3));
        client.get(procedure).then().body("version", equalTo(1));
    }

    @Test
    void mayHaveBegunBeforeTheMentoring() {
        client.cases.post(procedures(), with(with(advised(), "status", "APPLIED"), "reachedOn", "2024-11-05")).then()
                .statusCode(201);
    }

    @Test
    void correctsAndTakesBackSingleStatuses() {
        String procedure = client.recorded(procedures(), advised());
        client.add(procedure, "statuses", reached("APPLIED", "2025-04-01"));
        client.add(procedure, "statuses", decided("2025-06-30", "REJECTED"));

        client.change(procedure, "statuses/3", decided("2025-07-02", "PARTIAL_EQUIVALENCE")).then().statusCode(200);
        client.change(procedure, "statuses/2", reached("DOCUMENTS_COLLECTING", "2025-04-01")).then().statusCode(409);
        client.change(procedure, "statuses/2", reached("APPLIED", "2025-07-03")).then().statusCode(422)
                .body("errors.rule", contains("not-after-next")).body("errors.bound", contains("2025-07-02"));
        client.change(procedure, "statuses/9", reached("APPLIED", "2025-04-01")).then().statusCode(404);
        client.takeBack(procedure, "statuses/1").then().statusCode(200);
        client.takeBack(procedure, "statuses/2").then().statusCode(409);
        client.takeBack(procedure, "statuses/3").then().statusCode(200);
        client.takeBack(procedure, "statuses/2").then().statusCode(422).body("errors.rule", contains("last-status"));

        client.get(procedure).then().body("status", equalTo("APPLIED")).body("result", nullValue())
                .body("statuses.number", contains(2)).body("statuses.note", contains(nullValue()));
        client.get(procedure + "/versions").then().body("items.version", contains(5, 4, 3, 2, 1))
                .body("items[2].content.statuses.result", contains(nullValue(), nullValue(), equalTo("REJECTED")))
                .body("items[2].content.qualification", equalTo(ENGINEER));
    }

    @Test
    void describesWhatItIsAboutAnew() {
        String procedure = client.recorded(procedures(), advised());
        client.add(procedure, "statuses", reached("APPLIED", "2025-04-01"));
        client.add(procedure, "statuses", decided("2025-06-30", "PARTIAL_EQUIVALENCE"));

        client.change(procedure, Map.of("occupationName", "Medizinische Fachangestellte", "regulated", true)).then()
                .statusCode(422).body("errors.pointer", contains("/regulated")).body("errors.rule", contains("fits-result"));
        client.change(procedure, Map.of("occupationName", "Medizinische Fachangestellte")).then().statusCode(200);

        client.get(procedure).then().body("occupationName", equalTo("Medizinische Fachangestellte"))
                .body("qualification", nullValue()).body("referenceOccupation", nullValue()).body("statuses", hasSize(3));
    }

    @Test
    void namesEveryWrongFieldAtOnce() {
        client.cases.post(procedures(), Map.of("qualification", " ", "competentBody", "\0", "status", "LOST", "note", " "))
                .then().statusCode(422).body("errors.pointer.sort()", contains("/competentBody", "/note", "/qualification",
                        "/reachedOn", "/referenceOccupation", "/status"));
        client.cases.post(procedures(), with(advised(), "referenceOccupation", "5311")).then().statusCode(422)
                .body("errors.pointer", contains("/referenceOccupation"));
        String procedure = client.recorded(procedures(), with(advised(), "status", "APPLIED"));
        client.add(procedure, "statuses", reached("DECIDED", "2025-04-01")).then().statusCode(422)
                .body("errors.pointer", contains("/result")).body("errors.rule", contains("required"));
        client.add(procedure, "statuses", with(reached("WITHDRAWN", "2025-04-01"), "result", "REJECTED")).then()
                .statusCode(422).body("errors.rule", contains("only-when-decided"));
        client.add(procedure, "statuses", decided("2025-04-01", "COMPENSATION_REQUIRED")).then().statusCode(422)
                .body("errors.pointer", contains("/result")).body("errors.rule", contains("fits-profession"));
    }

    @Test
    void refusesAChangeOfWhatHasChanged() {
        String procedure = client.recorded(procedures(), advised());
        client.add(procedure, "statuses", reached("APPLIED", "2025-04-01"));

        client.cases.once().header("If-Match", "\"v1\"").body(reached("WITHDRAWN", "2025-04-02")).post(procedure + "/statuses")
                .then().statusCode(412).header("ETag", "\"v2\"");
        client.cases.once().body(reached("WITHDRAWN", "2025-04-02")).post(procedure + "/statuses").then().statusCode(428);
        client.cases.once().header("If-Match", "\"v1\"").body(Map.of("occupationName", "x")).put(procedure).then()
                .statusCode(412);
    }

    @Test
    void keepsWhatIsWrittenOutOfAnswersAndForgetsNotesOfWhatIsVoid() {
        String procedure = client.recorded(procedures(), advised());

        client.voidIt(procedure).then().statusCode(200).body("size()", equalTo(2));

        assertThat(client.leaks(ENGINEER)).isZero();
        assertThat(client.leaks(SupportClient.NOTE)).isZero();
        client.get(procedure).then().statusCode(404);
        client.get(procedures()).then().body("items", empty());
        assertThat(client.notesOf(caseId)).isEmpty();
    }

    @Test
    void isNotThereForAnotherProject() {
        String procedure = client.recorded(procedures(), advised());

        client.of("P-14713-1").get(procedure).then().statusCode(404);
        client.of("P-14713-1").get(procedures()).then().statusCode(404);
        client.of("P-14713-1").body(advised()).post(procedures()).then().statusCode(404);
        client.of("P-14713-1").header("If-Match", "\"v1\"").body(reached("APPLIED", "2025-04-01"))
                .post(procedure + "/statuses").then().statusCode(404);
        client.of("P-14511-1").get(procedures()).then().body("items", hasSize(1));
    }

    private String procedures() {
        return "/v1/cases/" + caseId + "/recognition-procedures";
    }

    private static Map<String, Object> advised() {
        return Map.of("qualification", ENGINEER, "referenceOccupation", "53112", "occupationName",
                "Fachkraft für Arbeitssicherheit", "regulated", false, "competentBody",
                "Zentralstelle für ausländisches Bildungswesen", "status", "ADVISED", "reachedOn", "2025-03-20", "note",
                SupportClient.NOTE);
    }

    private static Map<String, Object> reached(String status, String day) {
        return Map.of("status", status, "reachedOn", day);
    }

    private static Map<String, Object> decided(String day, String result) {
        return with(reached("DECIDED", day), "result", result);
    }

    private static Map<String, Object> with(Map<String, Object> request, String member, Object value) {
        Map<String, Object> changed = new HashMap<>(request);
        changed.put(member, value);
        return changed;
    }
}
