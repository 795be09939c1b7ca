package de.arbeitsmarktmentoren.cases.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.nullValue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import javax.sql.DataSource;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import de.arbeitsmarktmentoren.cases.CaseClient;
import de.arbeitsmarktmentoren.cases.CaseServiceTest;
import de.arbeitsmarktmentoren.cases.LogLines;
import de.arbeitsmarktmentoren.cases.Records;
import de.arbeitsmarktmentoren.contracts.CaseEvent;
import de.arbeitsmarktmentoren.contracts.Erasure;
import de.arbeitsmarktmentoren.contracts.ErasureTopic;
import de.arbeitsmarktmentoren.contracts.Mentoring;
import de.arbeitsmarktmentoren.stack.SmallOidcServer;

@CaseServiceTest
class ErasureResourceTest {

    /** Only of the topics on which months of subjects are told. */
    private static final String SUBJECTS = "SELECT count(*) FROM event WHERE key LIKE 'P-%' OR key LIKE 'E-%'";

    /** Says for some time who did what with which row, and nothing of what stood in it. */
    private static final String AUDIT = "public.audit_entry";
    /** The same of this minute, before it is in the audit. */
    private static final String REFUSALS = "public.audit_refusal";

    DataSource database = Records.owner();

    SmallOidcServer identity;
    CaseClient mentor;
    PrivacyOfficer officer;
    Records records;
    Everything everything;

    @BeforeEach
    void setUp() {
        mentor = new CaseClient(identity);
        officer = new PrivacyOfficer(identity);
        records = new Records(database);
        everything = new Everything(records);
    }

    @Test
    void leavesNothingOfThePersonAndNoWayToWhatCounts() {
        Story story = new Story(mentor, records);
        assertThat(everything.rowsWith(story.values()).keySet()).hasSizeGreaterThan(3);
        LogLines log = new LogLines();
        log.start();

        officer.erase(story.mentee, "ANONYMISED").then().statusCode(200);

        await().until(() -> records.count("SELECT count(*) FROM outbox") == 0);
        log.stop();
        assertThat(everything.rowsWith(story.values()).keySet()).isEmpty();
        assertThat(everything.rowsWith(story.ids).keySet()).isSubsetOf(AUDIT, REFUSALS);
        assertThat(everything.rowsWith(story.references)).containsOnlyKeys("public.event")
                .hasEntrySatisfying("public.event", rows -> assertThat(rows).hasSize(3));
        assertThat(log.lines()).noneMatch(line -> story.values().stream().anyMatch(line::contains));
    }

    @Test
    void leavesNoTimeByWhichTheListOrTheAuditLeadToAReference() {
        Story story = new Story(mentor, records);

        officer.erase(story.mentee, "ANONYMISED").then().statusCode(200);

        assertThat(records.texts("SELECT to_char(recorded_at AT TIME ZONE 'UTC', 'DD HH24:MI:SS.US') FROM event"
                + " WHERE key = ANY (?)", (Object) everyKeyOf(story))).hasSize(5).containsOnly("01 00:00:00.000000");
    }

    @Test
    void keepsEveryFigureAsItIs() {
        Story story = new Story(mentor, records);
        long told = records.count(SUBJECTS);

        officer.erase(story.mentee, "ANONYMISED").then().statusCode(200).body("size()", equalTo(8))
                .body("meaning", equalTo("ANONYMISED")).body("cases", equalTo(3)).body("merged", equalTo(2))
                .body("activities", equalTo(1)).body("recognitionProcedures", equalTo(1)).body("notes", equalTo(5))
                .body("keptAnswers", greaterThan(10));

        for (int index = 0; index < 3; index++) {
            CaseEvent before = event(story.states.get(index));
            CaseEvent after = event(Story.lastState(records, story.references.get(index)));
            assertThat(after.state()).isEqualTo(((Mentoring) before.state()).anonymised()).isNotEqualTo(before.state());
            assertThat(after.version()).isGreaterThan(before.version());
        }
        assertThat(records.count(SUBJECTS)).isEqualTo(told);
        tellAgain(story);
        assertThat(records.count(SUBJECTS)).as("counted anew").isEqualTo(told + 2);
        assertThat(lastOf("P-14511-1/2025-03")).contains("RECOGNITION_SUPPORT");
        assertThat(lastOf(story.employer + "/2025-05")).isEqualTo(firstOf(story.employer + "/2025-05"));
    }

    @Test
    void takesOutOfTheFiguresWhoNeverShouldHaveBeenCounted() {
        Story story = new Story(mentor, records);

        officer.erase(story.mentee, "VOIDED").then().statusCode(200).body("meaning", equalTo("VOIDED"));

        assertThat(story.references).allSatisfy(each -> assertThat(Story.lastState(records, each))
                .contains("\"state\":{\"status\":\"VOIDED\"}"));
        assertThat(lastOf(story.employer + "/2025-05")).doesNotContain("P-14511-1");
        assertThat(everything.rowsWith(story.values()).keySet()).isEmpty();
        assertThat(everything.rowsWith(story.ids).keySet()).isSubsetOf(AUDIT, REFUSALS);
    }

    @Test
    void leavesNobodyToBeFound() {
        Story story = new Story(mentor, records);
        String unknown = UUID.randomUUID().toString();

        officer.erase(story.mentee, "ANONYMISED").then().statusCode(200);

        for (String path : List.of("/v1/mentees/%s", "/v1/mentees/%s/merges", "/v1/cases/%s", "/v1/cases/%s/history",
                "/v1/cases/%s/activities", "/v1/cases/%s/recognition-procedures", "/v1/cases/%s/transfer-offers")) {
            String never = mentor.asMentor().get(path.formatted(unknown)).then().statusCode(404).extract().asString();
            for (String id : List.of(story.mentee, story.duplicate, story.running, story.earlier)) {
                assertThat(mentor.asMentor().get(path.formatted(id)).then().statusCode(404).extract().asString())
                        .isEqualTo(never);
            }
        }
        officer.erase(story.mentee, "ANONYMISED").then().statusCode(404);
        officer.erase(story.duplicate, "ANONYMISED").then().statusCode(404);
    }

    @Test
    void changesNothingOfAnybodyElse() {
        Story other = new Story(mentor, records);
        Story story = new Story(mentor, records);
        List<String> others = new java.util.ArrayList<>(other.ids);
        others.addAll(other.references);
        Map<String, List<String>> before = new TreeMap<>(everything.rowsWith(others));

        officer.erase(story.mentee, "ANONYMISED").then().statusCode(200);

        Map<String, List<String>> after = new TreeMap<>(everything.rowsWith(others));
        assertThat(after.keySet()).isEqualTo(before.keySet());
        // In possible duplicates nobody is named instead of who is gone.
        after.remove("public.idempotency_key");
        // Somebody was looked at who is alike.
        after.remove(AUDIT);
        assertThat(after).allSatisfy((table, rows) -> assertThat(rows).as(table)
                .containsExactlyInAnyOrderElementsOf(before.get(table)));
    }

    @Test
    void leavesNothingOfWhatIsRecordedMeanwhile() {
        Story story = new Story(mentor, records);
        CompletableFuture<List<Integer>> recorded = CompletableFuture.supplyAsync(() -> IntStream.range(0, 30)
                .mapToObj(each -> mentor.post("/v1/cases/" + story.running + "/activities", Map.of("type", "OTHER", "channel",
                        "PHONE", "heldOn", "2025-04-22", "minutes", 5, "note", "Noch einmal " + story.mark)).statusCode())
                .toList());

        await().atMost(Duration.ofSeconds(60))
                .until(() -> officer.erase(story.mentee, "ANONYMISED").statusCode() == 200);

        assertThat(recorded.join()).contains(404).isSubsetOf(201, 404, 503);
        assertThat(everything.rowsWith(story.values()).keySet()).isEmpty();
        assertThat(everything.rowsWith(story.ids).keySet()).isSubsetOf(AUDIT, REFUSALS);
    }

    @Test
    void answersTheSameRequestAgainWithTheSameNumbers() {
        Story story = new Story(mentor, records);
        String path = "/v1/mentees/" + story.mentee + "/erasure";
        String first = officer.post(path, Map.of("meaning", "ANONYMISED"), "erase-" + story.mark).asString();

        officer.post(path, Map.of("meaning", "ANONYMISED"), "erase-" + story.mark).then().statusCode(200)
                .header("Idempotency-Replayed", "true").body(equalTo(first));
    }

    @Test
    void registersNobodyAnewWhoseRegistrationIsSentAgain() {
        Story story = new Story(mentor, records);
        officer.erase(story.mentee, "ANONYMISED").then().statusCode(200);

        mentor.once(story.registrationKey).body(story.registration).post("/v1/mentees").then().statusCode(410)
                .body("type", equalTo("urn:arbeitsmarktmentoren:problem:answer-forgotten"));

        assertThat(everything.rowsWith(story.values()).keySet()).isEmpty();
        assertThat(records.texts("SELECT request_hash || coalesce(location, '') || coalesce(body, '') FROM idempotency_key"
                + " WHERE key = ?", story.registrationKey)).containsExactly("\\x");
    }

    @Test
    void putsTheHashOfTheIdOnTheListAndOnItsTopic() {
        Story story = new Story(mentor, records);

        String list = officer.erase(story.mentee, "VOIDED").then().statusCode(200).extract().header("Location");

        assertThat(list).endsWith("/v1/erasures/" + Erasure.keyOf(UUID.fromString(story.mentee)));
        officer.get(list).then().statusCode(200).body("meaning", equalTo("VOIDED")).body("size()", equalTo(2));
        assertThat(records.texts("SELECT key FROM event WHERE topic = ? AND key = ANY (?)", ErasureTopic.NAME,
                List.of(story.mentee, story.duplicate).stream().map(UUID::fromString).map(Erasure::keyOf)
                        .toArray(String[]::new)))
                .hasSize(2);
        officer.get("/v1/erasures/" + "0".repeat(64)).then().statusCode(404);
    }

    @Test
    void isForThePrivacyOfficerAlone() {
        String mentee = mentor.registeredMentee();

        mentor.post("/v1/mentees/" + mentee + "/erasure", Map.of("meaning", "ANONYMISED")).then().statusCode(403);
        officer.post("/v1/mentees/" + mentee + "/erasure", Map.of("meaning", "Zhalaneh")).then().statusCode(422)
                .body("errors[0].pointer", equalTo("/meaning")).body("instance", nullValue());

        mentor.asMentor().get("/v1/mentees/" + mentee).then().statusCode(200);
    }

    /** Has the months told that the person's activities and placements counted in, by something that counts elsewhere. */
    private void tellAgain(Story story) {
        String other = mentor.startedCase("2025-03-14");
        mentor.post("/v1/cases/" + other + "/activities", Map.of("type", "EMPLOYER_CONTACT", "channel", "PHONE", "heldOn",
                "2025-03-21", "minutes", 5, "employer", story.employer)).then().statusCode(201);
    }

    private String lastOf(String key) {
        return records.texts("SELECT body FROM event WHERE key = ? ORDER BY version DESC LIMIT 1", key).get(0);
    }

    private String firstOf(String key) {
        return records.texts("SELECT body FROM event WHERE key = ? ORDER BY version LIMIT 1", key).get(0);
    }

    private static String[] everyKeyOf(Story story) {
        return new String[] { story.references.get(0), story.references.get(1), story.references.get(2),
                Erasure.keyOf(UUID.fromString(story.mentee)),
                Erasure.keyOf(UUID.fromString(story.duplicate)) };
    }

    private static CaseEvent event(String body) {
        return CaseEvent.fromJson(body.getBytes(StandardCharsets.UTF_8));
    }
}
