package de.arbeitsmarktmentoren.cases.mentee;

import static de.arbeitsmarktmentoren.cases.CaseClient.anAgreement;
import static de.arbeitsmarktmentoren.cases.CaseClient.anEnd;
import static de.arbeitsmarktmentoren.cases.mentee.People.CHEMNITZ;
import static de.arbeitsmarktmentoren.cases.mentee.People.DRESDEN;
import static de.arbeitsmarktmentoren.cases.mentee.People.LEIPZIG;
import static de.arbeitsmarktmentoren.cases.mentee.People.known;
import static de.arbeitsmarktmentoren.cases.mentee.People.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;

import javax.sql.DataSource;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import de.arbeitsmarktmentoren.cases.CaseClient;
import de.arbeitsmarktmentoren.cases.CaseServiceTest;
import de.arbeitsmarktmentoren.cases.Records;
import de.arbeitsmarktmentoren.contracts.CaseEvent;
import de.arbeitsmarktmentoren.contracts.Mentoring;
import de.arbeitsmarktmentoren.stack.SmallOidcServer;
import io.restassured.response.Response;

@CaseServiceTest
class MergeResourceTest {

    private static final AtomicInteger DAYS = new AtomicInteger();

    DataSource database = Records.owner();

    SmallOidcServer identity;
    CaseClient client;
    Records records;

    @BeforeEach
    void setUp() {
        client = new CaseClient(identity);
        records = new Records(database);
    }

    @Test
    void makesOnePersonOfTwoAndTellsTheFigures() {
        String survivor = registered("Amina", "Zweimalig");
        ended(client.startedCase(survivor, "2023-02-01"), "2023-08-31");
        String duplicate = registered("Ameena", "Zweimahlig");
        String open = client.startedCase(duplicate, "2025-03-14");

        Response merged = merge(survivor, duplicate);

        merged.then().statusCode(201).header("ETag", "\"v2\"").body("menteeId", equalTo(survivor)).body("version", equalTo(2))
                .body("duplicateId", equalTo(duplicate)).body("size()", equalTo(4));
        client.asMentor().get("/v1/cases/" + open).then().header("ETag", "\"v2\"").body("menteeId", equalTo(survivor));
        assertThat(state(open).previousStartYear()).isEqualTo(2023);
        assertThat(records.eventsOf(open)).hasSize(2);
        assertThat(records.texts("SELECT type FROM case_event JOIN mentoring_case USING (reference) WHERE id = ?::uuid"
                + " ORDER BY case_event.version", open)).last().asString().contains("corrected");
        client.asMentor().get("/v1/mentees/" + duplicate).then().statusCode(404).body("size()", equalTo(3));
        assertThat(foundBy("Ameena Zweimahlig")).contains(survivor).doesNotContain(duplicate);
        client.post("/v1/cases", anAgreement(duplicate, "2025-10-01")).then().statusCode(422).body("errors.rule",
                contains("unknown-mentee"));
    }

    @Test
    void countsAPersonOnceWhoStartedTwiceOnOneDay() {
        String survivor = registered("Gleich", "Begonnen");
        String one = client.startedCase(survivor, "2024-05-06");
        ended(one, "2024-08-31");
        String duplicate = registered("Gleich", "Begonen");
        String other = client.startedCase(duplicate, "2024-05-06");

        String merge = merge(survivor, duplicate).path("id");

        assertThat(Stream.of(one, other).map(each -> state(each).previousStartYear())).containsExactlyInAnyOrder(null, 2024);
        undo(survivor, merge);
        assertThat(Stream.of(one, other).map(each -> state(each).previousStartYear())).containsExactly(null, null);
    }

    @Test
    void givesBackExactlyWhatCame() {
        String survivor = registered("Hin", "Undzurück");
        String first = client.startedCase(survivor, "2023-02-01");
        ended(first, "2023-08-31");
        String duplicate = registered("Hinn", "Undzurück");
        String came = client.startedCase(duplicate, "2024-02-01");
        ended(came, "2024-08-31");
        Mentoring stateOfFirst = state(first);
        Mentoring stateOfCame = state(came);
        Response merged = merge(survivor, duplicate);
        String since = client.startedCase(survivor, "2025-03-14");
        assertThat(state(since).previousStartYear()).isEqualTo(2024);

        Response undone = undo(survivor, merged.path("id"));

        undone.then().statusCode(201).header("ETag", "\"v3\"").body("version", equalTo(3));
        assertThat(state(came)).isEqualTo(stateOfCame);
        assertThat(state(first)).isEqualTo(stateOfFirst);
        assertThat(state(since).previousStartYear()).isEqualTo(2023);
        client.asMentor().get("/v1/cases/" + came).then().body("menteeId", equalTo(duplicate));
        client.asMentor().get("/v1/cases/" + since).then().body("menteeId", equalTo(survivor));
        client.asMentor().get("/v1/mentees/" + duplicate).then().statusCode(200).body("givenName", equalTo("Hinn"));
        assertThat(steps(came)).containsExactly("START", "END", "REASSIGN", "REASSIGN");
        undo(survivor, merged.path("id")).then().statusCode(409);
    }

    @Test
    void warnsOfAPairNoMoreThatWasSplit() {
        String one = registered("Doppelt", "Gewarnt", "1980-03-03");
        String other = registered("Doppelt", "Gewahrnt", "1980-03-03");
        assertThat(duplicatesOf(one)).containsExactly(other);

        undo(one, merge(one, other).path("id")).then().statusCode(201);

        assertThat(duplicatesOf(one)).isEmpty();
        assertThat(duplicatesOf(other)).isEmpty();
        String third = registered("Doppelt", "Gewarnt", "1980-03-03");
        assertThat(duplicatesOf(third)).containsExactlyInAnyOrder(one, other);
    }

    @Test
    void refusesTwoOpenCases() {
        String survivor = registered("Offen", "Hierwie");
        client.startedCase(survivor, "2025-03-14");
        String duplicate = registered("Offen", "Hierwi");
        String open = client.startedCase(duplicate, "2025-04-14");

        merge(survivor, duplicate).then().statusCode(409).body("type",
                equalTo("urn:arbeitsmarktmentoren:problem:both-mentees-have-open-case"));

        client.asMentor().get("/v1/cases/" + open).then().body("menteeId", equalTo(duplicate)).body("version", equalTo(1));
        client.asMentor().get("/v1/mentees/" + survivor).then().header("ETag", "\"v1\"");
    }

    @Test
    void letsFactsBeCorrectedWhereCasesOverlappedBefore() {
        String survivor = registered("Überlappend", "Gewesen");
        String first = client.startedCase(survivor, "2025-01-10");
        ended(first, "2025-06-30");
        String duplicate = registered("Ueberlappend", "Gewesen");
        String second = client.startedCase(duplicate, "2025-03-01");
        ended(second, "2025-09-30");

        merge(survivor, duplicate).then().statusCode(201);

        client.change(second, "corrections", Map.of("startedOn", "2025-03-02")).then().statusCode(201);
        assertThat(state(second).previousStartYear()).isEqualTo(2025);
        assertThat(state(first).previousStartYear()).isNull();
    }

    @Test
    void givesCasesTheRightAgeBandsWhenABirthDateIsCorrected() {
        String mentee = registered("Alters", "Verschrieben", "1998-04-03");
        String id = client.startedCase(mentee, "2025-03-14");
        assertThat(state(id).profile().ageBand()).isEqualTo("25_29");

        change(mentee, known("Alters", "Verschrieben", "1989-04-03")).then().statusCode(200);

        assertThat(state(id).profile().ageBand()).isEqualTo("35_44");
        assertThat(records.eventsOf(id)).hasSize(2);
        change(mentee, known("Alters", "Verschrieben", "1989-04-04")).then().statusCode(200);
        assertThat(records.eventsOf(id)).as("nothing reportable").hasSize(2);
        change(mentee, known("Alters", "Verschrieben", "2025-03-15")).then().statusCode(422)
                .body("errors.pointer", contains("/birthDate")).body("errors.rule", contains("not-before-birth"));
    }

    @Test
    void takesOverTheAgeThatIsKnownOfTheSurvivorAndGivesItBack() {
        String survivor = registered("Richtig", "Geboren", "1989-04-03");
        String duplicate = registered("Richtig", "Gebohren", "1998-04-03");
        String id = client.startedCase(duplicate, "2025-03-14");

        Response merged = merge(survivor, duplicate);

        assertThat(state(id).profile().ageBand()).isEqualTo("35_44");
        undo(survivor, merged.path("id"));
        assertThat(state(id).profile().ageBand()).isEqualTo("25_29");
    }

    @Test
    void mergesOnlyWhomOneMaySee() {
        CaseClient chemnitz = CaseClient.of(identity, CHEMNITZ);
        CaseClient both = CaseClient.of(identity, CHEMNITZ, LEIPZIG);
        String own = registered("Eigen", "Fremdling");
        String foreign = client.post("/v1/mentees", person(LEIPZIG, "Eigen", "Frembdling", birthDate())).path("id");

        merge(chemnitz, own, foreign).then().statusCode(422).body("errors.pointer", contains("/duplicateId"))
                .body("errors.rule", contains("unknown-mentee"));
        merge(chemnitz, foreign, own).then().statusCode(404);
        merge(both, own, own).then().statusCode(422).body("errors.rule", contains("same-mentee"));
        both.once().body(Map.of("duplicateId", foreign)).post("/v1/mentees/" + own + "/merges").then().statusCode(428);
        String merge = merge(both, own, foreign).then().statusCode(201).extract().path("id");

        CaseClient.of(identity, LEIPZIG).asMentor().get("/v1/mentees/" + own).then().statusCode(200);
        CaseClient.of(identity, DRESDEN).asMentor().get("/v1/mentees/" + own + "/merges").then().statusCode(404);
        CaseClient.of(identity, DRESDEN).once().header("If-Match", "\"v2\"").body(Map.of())
                .post("/v1/mentees/" + own + "/merges/" + merge + "/undoing").then().statusCode(404);
    }

    @Test
    void saysWhoWasMergedWhyAndWhatBecameOfIt() {
        String survivor = registered("Nach", "Lesbar");
        String duplicate = registered("Nach", "Lessbar");
        String came = client.startedCase(duplicate, "2025-03-14");
        Response merged = merge(survivor, duplicate);

        client.asMentor().get(merged.header("Location")).then().statusCode(200).body("duplicateId", equalTo(duplicate))
                .body("note", equalTo("Ausweis gesehen")).body("cases", contains(came)).body("undoneAt", nullValue());
        undo(survivor, merged.path("id"));

        client.asMentor().get("/v1/mentees/" + survivor + "/merges").then().statusCode(200)
                .body("items.undoingNote", contains("Doch zwei")).body("items[0].undoneAt", notNullValue());
        client.asMentor().get("/v1/mentees/" + duplicate + "/merges").then().body("items", empty());
        assertThat(records.texts("SELECT operation FROM audit_entry WHERE action = 'READ' AND ? = ANY (objects) ORDER BY seq",
                survivor)).containsSubsequence("getMerge", "listMerges");
        assertThat(records.count("SELECT count(*) FROM idempotency_key WHERE body ~ 'Ausweis|Doch zwei|Lesbar'")).isZero();
    }

    @Test
    void unmergesStepByStep() {
        String last = registered("Ketten", "Glieda");
        String middle = registered("Ketten", "Gliedb");
        String first = registered("Ketten", "Gliedc");
        String caseOfFirst = client.startedCase(first, "2025-03-14");
        String intoMiddle = merge(middle, first).path("id");
        String intoLast = merge(last, middle).path("id");
        client.asMentor().get("/v1/cases/" + caseOfFirst).then().body("menteeId", equalTo(last));
        undo(last, intoMiddle).then().statusCode(404);

        undo(last, intoLast).then().statusCode(201);

        client.asMentor().get("/v1/cases/" + caseOfFirst).then().body("menteeId", equalTo(middle));
        client.asMentor().get("/v1/mentees/" + first).then().statusCode(404);
        undo(middle, intoMiddle).then().statusCode(201);
        client.asMentor().get("/v1/cases/" + caseOfFirst).then().body("menteeId", equalTo(first));
        assertConsistent();
    }

    @Test
    void letsOneOfTwoMergesWin() {
        for (int round = 0; round < 5; round++) {
            String one = registered("Beide", "Zugleich");
            String other = registered("Beide", "Zugleych");
            String third = registered("Beide", "Zugleig");
            client.startedCase(one, "2025-03-14");

            List<Integer> statuses = atOnce(List.of(() -> merge(client, one, other, "\"v1\""),
                    () -> merge(client, other, one, "\"v1\""),
                    () -> merge(client, third, one, "\"v1\""), () -> merge(client, other, third, "\"v1\"")));

            assertThat(statuses).as("statuses").contains(201).isSubsetOf(201, 404, 412, 422);
            assertConsistent();
        }
    }

    @Test
    void losesNoCaseThatIsStartedMeanwhile() {
        for (int round = 0; round < 5; round++) {
            String survivor = registered("Anfang", "Indessen");
            String duplicate = registered("Anfang", "Indesen");
            String ended = client.startedCase(duplicate, "2024-02-01");
            ended(ended, "2024-08-31");

            List<Integer> statuses = atOnce(List.of(() -> merge(survivor, duplicate),
                    () -> client.post("/v1/cases", anAgreement(duplicate, "2025-03-14")),
                    () -> client.change(ended, "corrections", Map.of("startedOn", "2024-01-31")),
                    () -> client.post("/v1/cases", anAgreement(survivor, "2025-03-14"))));

            assertThat(statuses).as("statuses").contains(201).isSubsetOf(201, 409, 412, 422);
            assertThat(records.count("SELECT count(*) FROM mentoring_case WHERE mentee_id IN (?::uuid, ?::uuid)", survivor,
                    duplicate)).isEqualTo(1 + Stream.of(statuses.get(1), statuses.get(3)).filter(s -> s == 201).count());
            assertConsistent();
        }
    }

    /** Nobody is merged into somebody merged, nobody merged has a case, and every case says who started before. */
    private void assertConsistent() {
        assertThat(records.count("SELECT count(*) FROM person.mentee d JOIN person.mentee s ON s.id = d.merged_into"
                + " WHERE s.merged_into IS NOT NULL")).isZero();
        assertThat(records.count("SELECT count(*) FROM mentoring_case c JOIN person.mentee m ON m.id = c.mentee_id"
                + " WHERE m.merged_into IS NOT NULL")).isZero();
        assertThat(records.count("SELECT count(*) FROM mentoring_case c WHERE c.status <> 'VOIDED' AND c.previous_start_year"
                + " IS DISTINCT FROM (SELECT extract(year FROM max(e.started_on)) FROM mentoring_case e"
                + " WHERE e.mentee_id = c.mentee_id AND e.status <> 'VOIDED' AND (e.started_on, e.id) < (c.started_on, c.id))"))
                .isZero();
    }

    private static List<Integer> atOnce(List<Supplier<Response>> requests) {
        return requests.stream().map(CompletableFuture::supplyAsync).toList().stream().map(CompletableFuture::join)
                .map(Response::statusCode).toList();
    }

    private String registered(String givenName, String familyName) {
        return registered(givenName, familyName, birthDate());
    }

    private String registered(String givenName, String familyName, String birthDate) {
        return client.post("/v1/mentees", person(CHEMNITZ, givenName, familyName, birthDate)).then().statusCode(201).extract()
                .path("id");
    }

    /** Another day for everybody. */
    private static String birthDate() {
        return java.time.LocalDate.of(1970, 1, 1).plusDays(DAYS.getAndIncrement()).toString();
    }

    private void ended(String id, String endedOn) {
        client.change(id, "end", anEnd(endedOn, "CONTACT_LOST")).then().statusCode(201);
    }

    private Response merge(String survivor, String duplicate) {
        return merge(client, survivor, duplicate);
    }

    private Response merge(CaseClient caller, String survivor, String duplicate) {
        return merge(caller, survivor, duplicate, client.asMentor().get("/v1/mentees/" + survivor).header("ETag"));
    }

    private static Response merge(CaseClient caller, String survivor, String duplicate, String etag) {
        return caller.once().header("If-Match", etag).body(Map.of("duplicateId", duplicate, "note", "Ausweis gesehen"))
                .post("/v1/mentees/" + survivor + "/merges");
    }

    private Response undo(String survivor, String merge) {
        return client.once().header("If-Match", client.asMentor().get("/v1/mentees/" + survivor).header("ETag"))
                .body(Map.of("note", "Doch zwei")).post("/v1/mentees/" + survivor + "/merges/" + merge + "/undoing");
    }

    private Response change(String id, Map<String, ?> known) {
        return client.once().header("If-Match", client.asMentor().get("/v1/mentees/" + id).header("ETag")).body(known)
                .put("/v1/mentees/" + id);
    }

    private List<String> foundBy(String name) {
        return client.asMentor().contentType("application/json").body(Map.of("name", name)).post("/v1/mentees/search").then()
                .statusCode(200).extract().path("items.id");
    }

    private List<String> duplicatesOf(String id) {
        return client.asMentor().get("/v1/mentees/" + id + "/duplicates").then().statusCode(200).extract()
                .path("possibleDuplicates.menteeId");
    }

    private List<String> steps(String id) {
        return records.texts("SELECT step FROM case_step WHERE case_id = ?::uuid ORDER BY version", id);
    }

    /** As it was published last. */
    private Mentoring state(String id) {
        List<String> events = records.eventsOf(id);
        return (Mentoring) CaseEvent.fromJson(events.get(events.size() - 1).getBytes(StandardCharsets.UTF_8)).state();
    }
}
