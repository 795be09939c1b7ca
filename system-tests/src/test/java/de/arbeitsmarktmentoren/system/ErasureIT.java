package de.arbeitsmarktmentoren.system;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import de.arbeitsmarktmentoren.stack.LiveFigures;
import de.arbeitsmarktmentoren.stack.LocalStack;
import de.arbeitsmarktmentoren.stack.ServiceProcess;

/** Whoever is erased is gone from everything that runs, and no figure moves that should not. */
class ErasureIT {

    private static final Duration AT_MOST = Duration.ofSeconds(30);
    private static final List<String> DATABASES = List.of("cases", "stats");
    /** Says for some time who did what with which row, and nothing of what stood in it. */
    private static final Set<String> AUDIT = Set.of("public.audit_entry", "public.audit_refusal");
    private static final String ACTIVITIES = "measure=ACTIVITIES&district=14&period=2025";

    /** What the figures were told of everybody here, besides where and when. */
    private static final List<String> KNOWN = List.of("FEMALE", "CARE_MISSING", "CONTACT_LOST");

    /** @param moved how often the measure counts a person */
    private record Breakdown(String measure, String dimension, long moved) {
    }

    private static final List<Breakdown> BREAKDOWNS = List.of(new Breakdown("STARTED", "gender", 2),
            new Breakdown("STARTED", "ageBand", 2), new Breakdown("STARTED", "originGroup", 2),
            new Breakdown("STARTED", "qualification", 2), new Breakdown("PLACED", "originGroup", 1),
            new Breakdown("DROPPED", "endReason", 1));

    private static LocalStack stack;
    private static CaseDesk mentor;
    private static CaseDesk officer;
    private static Biography neighbour;

    @BeforeAll
    static void recordsSomePeople() {
        stack = LocalStack.temporary(Repository.root(),
                Map.of("RATE_LIMIT_PER_SECOND", "1000000", "RATE_LIMIT_BURST", "1000000"));
        mentor = new CaseDesk(stack.addresses(), "mentor");
        officer = new CaseDesk(stack.addresses(), "privacy-officer");
        for (int number = 0; number < 4; number++) {
            neighbour = Biography.recorded(mentor);
        }
        catchUp();
    }

    @AfterAll
    static void stops() {
        stack.close();
    }

    @Test
    void leavesEveryFigureAsItWas() {
        Biography person = recorded();
        Snapshot before = new Snapshot(stack.addresses());
        long activities = activities();

        erase(person, "ANONYMISED");

        String another = mentor.post("/v1/cases/" + neighbour.cases().get(1) + "/activities", """
                {"type": "OTHER", "channel": "PHONE", "heldOn": "2025-03-21", "minutes": 5}""").path("id").asText();
        await("the month is counted anew").atMost(AT_MOST).until(() -> activities() == activities + 1);
        mentor.remove("/v1/cases/" + neighbour.cases().get(1) + "/activities/" + another);
        await().atMost(AT_MOST).until(() -> activities() == activities);
        assertThat(before.size()).isGreaterThan(50_000);
        assertThat(new Snapshot(stack.addresses()).differencesTo(before)).isEmpty();
    }

    @Test
    void movesWhatIsKnownOfThePersonToUnknown() {
        Biography person = recorded();
        List<Map<String, Long>> before = BREAKDOWNS.stream().map(ErasureIT::brokenDown).toList();

        erase(person, "ANONYMISED");

        for (int index = 0; index < BREAKDOWNS.size(); index++) {
            Breakdown breakdown = BREAKDOWNS.get(index);
            Map<String, Long> after = brokenDown(breakdown);
            assertThat(sum(after)).as(breakdown.dimension()).isEqualTo(sum(before.get(index)));
            assertThat(after.getOrDefault("UNKNOWN", 0L)).as(breakdown.dimension())
                    .isEqualTo(before.get(index).getOrDefault("UNKNOWN", 0L) + breakdown.moved());
        }
    }

    @Test
    void takesOutOfTheFiguresExactlyWhoNeverShouldHaveBeenCounted() {
        Snapshot without = new Snapshot(stack.addresses());
        long started = started();
        long activities = activities();
        Biography person = recorded();
        assertThat(started()).isEqualTo(started + 2);
        await().atMost(AT_MOST).until(() -> activities() == activities + 1);

        erase(person, "VOIDED");

        await().atMost(AT_MOST).until(() -> activities() == activities);
        assertThat(new Snapshot(stack.addresses()).differencesTo(without)).isEmpty();
    }

    /** What the relay has in its hands when the broker goes may be told still, and then before the last state. */
    @Test
    void countsWhoIsErasedWhileTheBrokerIsAway() throws SQLException {
        long started = started();
        stack.kafka().stop();
        Biography person = Biography.recorded(mentor);
        List<String> references = references(person);

        askToErase(person, "ANONYMISED");
        stack.kafka().start();
        catchUp();

        assertThat(started()).isEqualTo(started + 2);
        Map<String, String> last = new HashMap<>();
        Topic.records(stack.addresses().bootstrapServers())
                .forEach(each -> last.put(each.key(), new String(each.value(), UTF_8)));
        assertThat(references).hasSize(2).allSatisfy(each -> assertThat(last.get(each)).contains("\"gender\":\"UNKNOWN\""));
    }

    @ParameterizedTest
    @CsvSource({ "ANONYMISED", "VOIDED" })
    void leavesNothingOfThePersonAnywhere(String meaning) throws SQLException, IOException {
        Biography person = recorded();
        List<String> references = references(person);
        List<String> ids = Stream.concat(Stream.of(person.mentee()), person.cases().stream()).toList();
        assertThat(tablesWith("cases", person.values())).contains("person.mentee", "person.note");
        for (String database : DATABASES) {
            assertThat(rows(database, has(references).and(has(KNOWN)))).as(database).isPositive();
        }

        erase(person, meaning);

        for (String database : DATABASES) {
            assertThat(tablesWith(database, person.values())).as(database).isEmpty();
            assertThat(tablesWith(database, ids)).as(database).isSubsetOf(AUDIT);
            assertThat(rows(database, has(ids).and(has(references)))).as(database).isZero();
            assertThat(rows(database, has(references).and(has(KNOWN)))).as(database).isZero();
            assertThat(rows(database, has(references))).as(database).isEqualTo(references.size());
        }
        for (ServiceProcess service : List.of(stack.caseService(), stack.statsService())) {
            assertThat(found(Files.readString(service.log()), person, ids)).as("log of " + service.name()).isZero();
            assertThat(found(metrics(service), person, ids)).as("metrics of " + service.name()).isZero();
        }
        String published = Topic.everything(stack.addresses().bootstrapServers());
        assertThat(published).contains(references);
        assertThat(found(published, person, ids)).as("topics").isZero();
    }

    @Test
    void erasesAgainWhomABackupBringsBackBeforeAnybodyIsAnswered() throws SQLException {
        Biography person = recorded();
        long activities = activities();
        Backup backup = new Backup(stack);
        person.goOn();
        catchUp();
        await().atMost(AT_MOST).until(() -> activities() == activities + 1);
        Snapshot before = new Snapshot(stack.addresses());
        erase(person, "ANONYMISED");
        List<String> others = people();
        String listed = Dump.texts(stack.postgres(), "cases", "SELECT count(*) FROM erasure").get(0);

        backup.restore();
        assertThat(people()).contains(person.mentee());
        stack.caseService().start(Map.of("PRIVACY_REPLAY_ERASURES", "true"));

        assertThat(firstAnswer("/v1/mentees/" + person.mentee())).isEqualTo(404);
        stack.caseService().awaitReady();
        assertThat(person.cases()).allSatisfy(each -> assertThat(mentor.get("/v1/cases/" + each).status()).isEqualTo(404));
        assertThat(people()).isEqualTo(others);
        assertThat(neighbour.cases()).allSatisfy(each -> assertThat(mentor.get("/v1/cases/" + each).status())
                .isEqualTo(200));
        assertThat(logLines("erasures: ")).singleElement().asString()
                .endsWith(listed + " on the list, 1 people whom the database still had are erased again");
        catchUp();
        assertThat(new Snapshot(stack.addresses()).differencesTo(before)).isEmpty();
        assertThat(tablesWith("cases", person.values())).isEmpty();
    }

    private static Biography recorded() {
        Biography person = Biography.recorded(mentor);
        catchUp();
        return person;
    }

    private static void erase(Biography person, String meaning) {
        askToErase(person, meaning);
        catchUp();
    }

    private static void askToErase(Biography person, String meaning) {
        officer.accepted(Call.post("/v1/mentees/" + person.mentee() + "/erasure", "{\"meaning\": \"" + meaning + "\"}")
                .with("Access-Purpose", "DATA_SUBJECT_REQUEST"));
    }

    private static void catchUp() {
        assertThat(new LiveFigures(stack.addresses()).catchUp(Duration.ofMinutes(1))).as("the figures caught up").isTrue();
    }

    private static long activities() {
        return LiveDataset.activity(stack.addresses()).sum(ACTIVITIES);
    }

    private static long started() {
        return LiveDataset.flows(stack.addresses()).sum("measure=STARTED&district=14&period=2024,2025");
    }

    private static Map<String, Long> brokenDown(Breakdown breakdown) {
        return LiveDataset.of(stack.addresses(), "breakdowns").by(breakdown.dimension(), "measure=" + breakdown.measure()
                + "&district=14&period=2024-01/2025-12&" + breakdown.dimension() + "=*");
    }

    private static long sum(Map<String, Long> figures) {
        return figures.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Also as columns of bytes show it. */
    private static Predicate<String> has(Collection<String> values) {
        List<String> sought = values.stream().map(each -> each.toLowerCase(Locale.ROOT))
                .flatMap(each -> Stream.of(each, HexFormat.of().formatHex(each.getBytes(UTF_8)))).toList();
        return text -> {
            String lower = text.toLowerCase(Locale.ROOT);
            return sought.stream().anyMatch(lower::contains);
        };
    }

    private static long found(String text, Biography person, List<String> ids) {
        return text.lines().filter(has(person.values()).or(has(ids))).count();
    }

    private static long rows(String database, Predicate<String> which) throws SQLException {
        return Dump.byTable(stack.postgres(), database).values().stream().flatMap(List::stream).filter(which).count();
    }

    private static Set<String> tablesWith(String database, List<String> values) throws SQLException {
        Set<String> tables = new TreeSet<>();
        Dump.byTable(stack.postgres(), database).forEach((table, rows) -> {
            if (rows.stream().anyMatch(has(values))) {
                tables.add(table);
            }
        });
        return tables;
    }

    private static List<String> references(Biography person) throws SQLException {
        return Dump.texts(stack.postgres(), "cases",
                "SELECT reference FROM mentoring_case WHERE mentee_id = '" + person.mentee() + "'");
    }

    private static List<String> people() throws SQLException {
        return Dump.texts(stack.postgres(), "cases",
                "SELECT id FROM person.mentee UNION ALL SELECT id FROM mentoring_case ORDER BY 1");
    }

    private static String metrics(ServiceProcess service) throws IOException {
        return new String(URI.create(service.management() + "/q/metrics").toURL().openStream().readAllBytes(), UTF_8);
    }

    /** Asks before anything listens, and again and again. */
    private static int firstAnswer(String path) {
        return await().atMost(Duration.ofMinutes(1)).pollInterval(Duration.ofMillis(5)).ignoreExceptions()
                .until(() -> mentor.get(path).status(), status -> true);
    }

    private static List<String> logLines(String part) {
        try (Stream<String> lines = Files.lines(stack.caseService().log())) {
            return lines.filter(line -> line.contains(part)).toList();
        } catch (IOException e) {
            throw new AssertionError("no log", e);
        }
    }
}
