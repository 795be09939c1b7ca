package de.arbeitsmarktmentoren.cases.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import javax.sql.DataSource;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import de.arbeitsmarktmentoren.cases.CaseClient;
import de.arbeitsmarktmentoren.cases.CaseServiceTest;
import de.arbeitsmarktmentoren.cases.Members;
import de.arbeitsmarktmentoren.cases.Records;
import de.arbeitsmarktmentoren.stack.SmallOidcServer;
import de.arbeitsmarktmentoren.stack.demo.DemoUser;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;

@CaseServiceTest
class PersonalFileResourceTest {

    /** Tables that are no part of a personal file, each with the reason; a new table belongs here or into PersonalPart. */
    private static final Map<String, String> EXEMPT = Map.ofEntries(
            Map.entry("idempotency_key",
                    "answers of three days, which repeat nothing personal; they are erased with the person"),
            Map.entry("event", "what the figures were told; only the reference leads there, which nobody is told"),
            Map.entry("outbox", "the same, until it is published"),
            Map.entry("audit_refusal", "who was turned away in the minute that runs; then it is an entry of the audit"),
            Map.entry("forgotten_activity", "sums of people who are gone"),
            Map.entry("forgotten_support", "sums of people who are gone"),
            Map.entry("erasure", "hashes of people who are gone"),
            Map.entry("deletion_run", "numbers"),
            Map.entry("import", "files as a whole; their rows are a part"),
            Map.entry("initial_interview", "talks of which nobody knows with whom"),
            Map.entry("employer_contact", "contacts that belong to no case"),
            Map.entry("audit_seal", "digests over entries"),
            Map.entry("audit_deletion", "numbers"),
            Map.entry("membership", "people who work for projects"),
            Map.entry("person.employer", "employers"),
            Map.entry("person.employer_change", "employers"),
            Map.entry("person.request_secret", "the service's own"),
            Map.entry("person.cursor_secret", "the service's own"),
            Map.entry("project", "the directory"),
            Map.entry("mentor", "the directory"),
            Map.entry("directory_change", "the directory"),
            Map.entry("directory_revision", "the directory"),
            Map.entry("digest", "the service's own"),
            Map.entry("relay_lease", "the service's own"),
            Map.entry("sending", "how far an order has come; references only"),
            Map.entry("subject_version", "months of projects and employers"),
            Map.entry("flyway_schema_history", "the service's own"));

    DataSource database = Records.owner();

    SmallOidcServer identity;
    CaseClient mentor;
    PrivacyOfficer officer;
    Records records;

    @BeforeEach
    void setUp() {
        mentor = new CaseClient(identity);
        officer = new PrivacyOfficer(identity);
        records = new Records(database);
    }

    @Test
    void holdsARowOfEveryPartForSomebodyOfWhomEverythingIsKept() {
        Story story = new Story(mentor, records);

        JsonPath file = officer.get(path(story)).then().statusCode(200)
                .header("Content-Disposition", containsString("attachment")).extract().jsonPath();

        List<String> parts = file.getList("parts.part");
        assertThat(parts).containsExactlyElementsOf(Arrays.stream(PersonalPart.values()).map(Enum::name).toList());
        assertThat(parts).allSatisfy(part -> assertThat(file.getList("parts.find { it.part == '" + part + "' }.rows"))
                .as(part).isNotEmpty());
        assertThat(file.prettify()).contains(story.values()).doesNotContain(story.references);
    }

    @Test
    void saysWhatCodesMeanAndWhatChangedFromWhatToWhat() {
        Story story = new Story(mentor, records);

        officer.get(path(story)).then().statusCode(200)
                .body("parts.find { it.part == 'PERSON' }.rows.gender.en", hasItem("female"))
                .body("parts.find { it.part == 'PERSON' }.rows.givenName", hasSize(3))
                .body("parts.find { it.part == 'CASE' }.rows.endReason.de.flatten()", hasItem("Kinderbetreuung fehlt"))
                .body("parts.find { it.part == 'STEP' }.rows.changes.flatten().findAll { it.pointer == '/profile/originGroup' }"
                        + ".old.en", hasItem("Syria"))
                .body("parts.find { it.part == 'RECOGNITION' }.rows[0].qualification",
                        equalTo("Zahntechnikerin " + story.mark));
    }

    @Test
    void saysWhoLookedAtThePersonThisReadingAmongThem() {
        Story story = new Story(mentor, records);

        officer.get(path(story)).then().statusCode(200).body("parts.find { it.part == 'AUDIT' }.rows.findAll { it.operation =="
                + " 'getPersonalFile' }.subject", hasItem(DemoUser.subject("privacy-officer")));
    }

    @Test
    void tellsNothingOfSomebodyElseForWhomThePersonWasTakenOnce() {
        String mentee = mentor.registeredMentee();
        String cousin = mentor.registeredMentee();
        String note = "Zwei Cousinen " + UUID.randomUUID();
        String merge = mentor.once().header("If-Match", "\"v1\"").body(Map.of("duplicateId", cousin, "note", note))
                .post("/v1/mentees/" + mentee + "/merges").then().statusCode(201).extract().path("id");
        mentor.once().header("If-Match", mentor.asMentor().get("/v1/mentees/" + mentee).getHeader("ETag"))
                .body(Map.of("note", note)).post("/v1/mentees/" + mentee + "/merges/" + merge + "/undoing").then()
                .statusCode(201);

        String file = officer.get("/v1/mentees/" + mentee + "/personal-file").then().statusCode(200).extract().asString();

        assertThat(file).doesNotContain(cousin, note);
    }

    @Test
    void isForNoProjectForItHoldsWhatOthersKnow() {
        Story story = new Story(mentor, records);

        mentor.asMentor().get(path(story)).then().statusCode(403);
        asked("coordinator", "P-14511-1", story).statusCode(403);
    }

    @Test
    void knowsOfEveryTableWhetherItIsAPart() {
        Set<String> parts = Set.copyOf(Arrays.stream(PersonalPart.values()).map(PersonalPart::table).toList());

        assertThat(new Everything(records).tables().stream().map(table -> table.replaceFirst("^public\\.", ""))
                .filter(table -> !EXEMPT.containsKey(table))).containsExactlyInAnyOrderElementsOf(parts);
    }

    private io.restassured.response.ValidatableResponse asked(String role, String project, Story story) {
        return RestAssured.given().auth().oauth2(Members.tokenAs(role, identity, project)).get(path(story)).then();
    }

    private static String path(Story story) {
        return "/v1/mentees/" + story.mentee + "/personal-file";
    }
}
