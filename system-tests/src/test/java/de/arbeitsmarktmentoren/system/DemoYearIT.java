package de.arbeitsmarktmentoren.system;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.FieldSource;

import com.fasterxml.jackson.databind.JsonNode;

import de.arbeitsmarktmentoren.contracts.CaseEvent;
import de.arbeitsmarktmentoren.contracts.codelist.District;
import de.arbeitsmarktmentoren.stack.LiveFigures;
import de.arbeitsmarktmentoren.stack.LocalStack;
import de.arbeitsmarktmentoren.stack.ServiceProcess;
import de.arbeitsmarktmentoren.stack.demo.Books;
import de.arbeitsmarktmentoren.stack.demo.Command;
import de.arbeitsmarktmentoren.stack.demo.DemoYear;
import de.arbeitsmarktmentoren.stack.demo.DemoYearLoader;
import de.arbeitsmarktmentoren.stack.demo.SupportBooks;

/** The demo year, loaded through HTTP while both services are killed again and again, comes out of the events as it should. */
@Tag("long")
class DemoYearIT {

    static final List<String> MEASURES = LiveDataset.MEASURES;

    private static final List<String> TABLES = List.of("mentoring_case", "case_event", "activity", "initial_interview",
            "employer_contact", "person.employer");
    private static final DemoYear YEAR = DemoYear.standard();
    private static final String DISTRICTS = String.join(",", District.codes());
    private static final String GROUPS = "WOMEN_SEEKING_PROTECTION,WITHOUT_VOCATIONAL_QUALIFICATION,UNRECOGNISED_QUALIFICATION,"
            + "OTHER_SEEKING_PROTECTION,OTHER_IMMIGRANT";

    static final List<String> SERVICES = List.of("case", "stats");
    private static final Personal PERSONAL = new Personal(YEAR);

    private static LocalStack stack;
    private static LiveDataset flows;
    private static LiveDataset activity;
    private static CaseBooks books;

    @BeforeAll
    static void loadsTheYearWhileServicesAreKilled() throws InterruptedException {
        stack = LocalStack.temporary(Repository.root(), Map.of("QUARKUS_HTTP_ACCESS_LOG_ENABLED", "true",
                "RATE_LIMIT_PER_SECOND", "1000000", "RATE_LIMIT_BURST", "1000000"));
        flows = LiveDataset.flows(stack.addresses());
        activity = LiveDataset.activity(stack.addresses());
        books = new CaseBooks(stack.postgres());
        Killer killer = new Killer(Map.of(
                15, List.of(stack.caseService()),
                30, List.of(stack.statsService()),
                45, List.of(stack.caseService()),
                60, List.of(stack.caseService(), stack.statsService()),
                80, List.of(stack.statsService())));
        load(killer);
        killer.awaitServices();
        assertThat(new LiveFigures(stack.addresses()).catchUp(Duration.ofMinutes(3))).as("the figures caught up").isTrue();
    }

    @AfterAll
    static void stops() {
        stack.close();
    }

    @ParameterizedTest
    @CsvSource({ "STARTED, 1600", "PLACED, 600", "PLACED_EMPLOYMENT, 480", "PLACED_TRAINING, 120" })
    void countsTheYear(String measure, long expected) {
        long value = flows.sum("measure=" + measure + "&district=14&targetGroup=ALL&period=2025");

        assertThat(value).isEqualTo(expected);
    }

    @ParameterizedTest
    @FieldSource("MEASURES")
    void countsEachDistrictAsTheBooksDo(String measure) {
        Map<String, Long> byDistrict = flows.by("district", "measure=" + measure + "&district=" + DISTRICTS + "&period=2025");

        Books generated = YEAR.books();
        assertThat(byDistrict).isEqualTo(District.codes().stream().collect(Collectors.toMap(district -> district,
                district -> (long) generated.in(district, Books.Measure.valueOf(measure)), Long::sum, TreeMap::new)));
    }

    /** What is told besides the cases has topics of its own, for which catching up does not wait. */
    @ParameterizedTest
    @EnumSource
    void countsSupportAsTheBooksDo(SupportBooks.Measure measure) {
        SupportBooks generated = YEAR.supportBooks();
        Map<String, Long> expected = new TreeMap<>();
        Stream.concat(Stream.of(District.SAXONY), District.codes().stream())
                .forEach(area -> expected.put(area, (long) generated.in(area, measure)));

        await().atMost(Duration.ofMinutes(1)).untilAsserted(() -> assertThat(
                activity.by("district", "measure=" + measure + "&district=14,*&period=2025")).isEqualTo(expected));
    }

    @Test
    void knowsTheMentorsOfTheDirectory() {
        long mentors = activity.sum("measure=MENTORS&district=14&period=2025");

        assertThat(mentors).isEqualTo(56);
    }

    @Test
    void countsTheRetentionChecksOfThePlacementsSixMonthsBefore() {
        long checked = LiveDataset.indicators(stack.addresses())
                .sum("measure=RETENTION_CHECKED&district=14&period=2025");

        assertThat(checked).isEqualTo(YEAR.stories().stream().mapToLong(story -> story.afterwards().stream()
                .filter(step -> step.command() instanceof Command.Check)
                .map(step -> story.courses().get(step.mentoring()).placement().placedOn().plusMonths(6))
                .filter(due -> due.getYear() == DemoYear.YEAR).count()).sum()).isPositive();
    }

    @ParameterizedTest
    @FieldSource("MEASURES")
    void sumsDistrictsToSaxony(String measure) {
        long districts = flows.sum("measure=" + measure + "&district=" + DISTRICTS + "&period=2025");

        assertThat(districts).isEqualTo(flows.sum("measure=" + measure + "&district=14&period=2025"));
    }

    @ParameterizedTest
    @CsvSource({ "2025-01..2025-12", "2025-Q1..2025-Q4", "2025-01/2025-12" })
    void sumsShorterPeriodsToTheYear(String periods) {
        long sum = flows.sum("measure=STARTED&district=14&period=" + periods);

        assertThat(sum).isEqualTo(1_600);
    }

    @Test
    void countsOverlappingGroupsEachByItself() {
        long groups = flows.sum("measure=STARTED&district=14&period=2025&targetGroup=" + GROUPS);

        assertThat(groups).isGreaterThan(1_600);
    }

    @Test
    void sumsCombinationsToTheTotal() {
        long combinations = flows.sum("measure=STARTED&district=14&period=2025&groupCombination=*");

        assertThat(combinations).isEqualTo(1_600);
    }

    @Test
    void agreesWithAnIndependentCountOfTheCases() {
        Map<String, Long> started = flows.by("district", "measure=STARTED&period=2025&district=" + DISTRICTS);
        Map<String, Long> placed = flows.by("district", "measure=PLACED&period=2025&district=" + DISTRICTS);
        Map<String, Long> dropped = flows.by("district", "measure=DROPPED&period=2025&district=" + DISTRICTS);

        assertThat(started).isEqualTo(books.byDistrict("started", "extract(year FROM started_on) = 2025"));
        assertThat(placed).isEqualTo(books.byDistrict("placed", "extract(year FROM placed_on) = 2025"));
        assertThat(dropped).isEqualTo(books.byDistrict("ended", "extract(year FROM ended_on) = 2025 AND placed_on IS NULL"));
    }

    @Test
    void publishesEveryEventInTheOrderOfItsCase() {
        Map<String, Long> versions = new HashMap<>();
        Set<String> published = ConcurrentHashMap.newKeySet();

        records().forEach(record -> {
            long version = CaseEvent.fromJson(record.value()).version();
            boolean again = !published.add(record.key() + "/" + version);
            long before = versions.merge(record.key(), version, again ? (old, now) -> old : Long::max);
            assertThat(version).as("an event overtook another of its case").isGreaterThanOrEqualTo(again ? 1 : before);
        });

        assertThat(published).hasSize((int) books.count("case_event"));
        assertThat(books.count("outbox")).isZero();
    }

    @Test
    void keepsThePeopleOutOfEveryTopic() {
        String published = Topic.everything(stack.addresses().bootstrapServers());

        assertThat(PERSONAL.in(published)).isEmpty();
    }

    /** The log has every address that was asked for. */
    @ParameterizedTest
    @FieldSource("SERVICES")
    void keepsThePeopleOutOfLogsAndAddresses(String name) throws IOException {
        String logged = Files.readString(service(name).log());

        assertThat(logged).contains(name.equals("case") ? "POST /v1/cases" : "GET /v1/live");
        assertThat(PERSONAL.in(logged)).isEmpty();
    }

    @ParameterizedTest
    @FieldSource("SERVICES")
    void keepsThePeopleOutOfMetrics(String name) throws IOException {
        String metrics = new String(URI.create(service(name).management() + "/q/metrics").toURL().openStream().readAllBytes(),
                UTF_8);

        assertThat(metrics).contains("http_server_requests");
        assertThat(PERSONAL.in(metrics)).isEmpty();
    }

    @Test
    void keepsThePeopleOutOfTheStatisticsDatabase() throws SQLException {
        String stored = Dump.of(stack.postgres(), "stats");

        assertThat(stored).contains("14713");
        assertThat(PERSONAL.in(stored)).isEmpty();
    }

    @Test
    void sealsTheAuditByItself() {
        await().atMost(Duration.ofMinutes(2)).until(() -> books.count("audit_seal") > 0);
    }

    private static ServiceProcess service(String name) {
        return name.equals("case") ? stack.caseService() : stack.statsService();
    }

    @Test
    void answersTheMinistrysQuestionsAsTheReadmeSays() throws IOException, InterruptedException {
        Walk questions = Walk.ofReadme("The ministry's questions");

        List<String> printed = questions.printed(stack.addresses());

        assertThat(printed).isNotEmpty().isEqualTo(questions.promised());
    }

    @Test
    void countsOnceWhatTheRelayPublishesTwice() {
        List<JsonNode> before = flows.rows("district=" + DISTRICTS + "&period=2024-01..2026-06");

        Topic.publishAgain(stack.addresses().bootstrapServers(), records().toList());
        assertThat(new LiveFigures(stack.addresses()).catchUp(Duration.ofMinutes(1))).isTrue();

        assertThat(flows.rows("district=" + DISTRICTS + "&period=2024-01..2026-06")).isEqualTo(before);
    }

    @Test
    void loadsNothingTwice() {
        List<Long> before = TABLES.stream().map(books::count).toList();

        load(percent -> {
        });

        assertThat(TABLES).extracting(books::count).isEqualTo(before);
    }

    private static void load(IntConsumer atPercent) {
        new DemoYearLoader(YEAR).load(stack.addresses().caseService(), () -> stack.addresses().token("mentor"),
                (done, total) -> atPercent.accept((int) (100 * done / total)));
    }

    private static Stream<ConsumerRecord<String, byte[]>> records() {
        return Topic.records(stack.addresses().bootstrapServers()).stream()
                .filter(record -> !record.key().startsWith("heartbeat-") && !record.key().startsWith("digest-"));
    }

    /** {@code kill -9} and a new start, at given points of the load and in a thread of its own: clients do not wait for it. */
    private static final class Killer implements IntConsumer {

        private final Map<Integer, List<ServiceProcess>> victims;
        private final ExecutorService hand = Executors.newSingleThreadExecutor();

        private Killer(Map<Integer, List<ServiceProcess>> victims) {
            this.victims = new HashMap<>(victims);
        }

        @Override
        public void accept(int percent) {
            List<ServiceProcess> due = victims.remove(percent);
            if (due != null) {
                hand.execute(() -> due.forEach(Killer::restart));
            }
        }

        private void awaitServices() throws InterruptedException {
            hand.shutdown();
            assertThat(hand.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
            assertThat(victims).as("kills that the load did not come to").isEmpty();
            stack.caseService().awaitReady();
            stack.statsService().awaitReady();
        }

        private static void restart(ServiceProcess service) {
            service.kill();
            service.start();
        }
    }
}
