package de.arbeitsmarktmentoren.cases.support;

import static io.restassured.RestAssured.given;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import javax.sql.DataSource;

import de.arbeitsmarktmentoren.cases.CaseClient;
import de.arbeitsmarktmentoren.cases.Members;
import de.arbeitsmarktmentoren.cases.Records;
import de.arbeitsmarktmentoren.contracts.SubjectKey;
import de.arbeitsmarktmentoren.stack.SmallOidcServer;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

/** Records support as a mentor's frontend does, and looks what is told of it. */
final class SupportClient {

    /** Must be in no answer to a write and in no event. */
    static final String NOTE = "Unverwechselbare Notiz";

    final CaseClient cases;
    private final SmallOidcServer identity;
    private final Records records;

    SupportClient(SmallOidcServer identity, DataSource database) {
        this.cases = new CaseClient(identity);
        this.identity = identity;
        this.records = new Records(database);
    }

    /** Somebody who works for these projects and for no other. */
    RequestSpecification of(String... projects) {
        return given().auth().oauth2(Members.token(identity, projects))
                .header("Idempotency-Key", UUID.randomUUID().toString()).contentType("application/json");
    }

    Response get(String path) {
        return cases.asMentor().get(path);
    }

    /** The path of something that has just been recorded. */
    String recorded(String path, Map<String, ?> body) {
        return cases.post(path, body).then().statusCode(201).extract().header("Location");
    }

    Response change(String path, Map<String, ?> body) {
        return cases.once().header("If-Match", get(path).getHeader("ETag")).body(body).put(path);
    }

    Response add(String path, String list, Map<String, ?> body) {
        return cases.once().header("If-Match", get(path).getHeader("ETag")).body(body).post(path + "/" + list);
    }

    /** A change to a part of something, which has no ETag of its own. */
    Response change(String path, String part, Map<String, ?> body) {
        return cases.once().header("If-Match", get(path).getHeader("ETag")).body(body).put(path + "/" + part);
    }

    Response takeBack(String path, String part) {
        return cases.once().header("If-Match", get(path).getHeader("ETag")).delete(path + "/" + part);
    }

    Response voidIt(String path) {
        return cases.once().header("If-Match", get(path).getHeader("ETag")).delete(path);
    }

    String registeredEmployer() {
        return cases.post("/v1/employers", Map.of("name", "Werkstatt Beispiel")).then().statusCode(201).extract().path("code");
    }

    /** What was told of the subject, in the order of its versions. */
    List<String> told(SubjectKey key) {
        return records.texts("SELECT body FROM event WHERE topic = ? AND key = ? ORDER BY version", key.subject().topic(),
                key.text());
    }

    /** What is written in the story of a case. */
    List<String> notesOf(String caseId) {
        return records.texts("SELECT note FROM person.note WHERE case_id = ?::uuid", caseId);
    }

    /** How often that text stands in an event or in an answer that is kept. */
    long leaks(String text) {
        return records.count("SELECT (SELECT count(*) FROM event WHERE body LIKE ?)"
                + " + (SELECT count(*) FROM idempotency_key WHERE body LIKE ?)", "%" + text + "%", "%" + text + "%");
    }
}
