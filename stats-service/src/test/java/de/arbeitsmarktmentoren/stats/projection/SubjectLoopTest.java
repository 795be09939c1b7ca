package de.arbeitsmarktmentoren.stats.projection;

import static de.arbeitsmarktmentoren.stats.histories.Mentorings.CHEMNITZ;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import de.arbeitsmarktmentoren.contracts.Subject;
import de.arbeitsmarktmentoren.stack.LocalKafka;
import de.arbeitsmarktmentoren.stats.histories.Mentorings;
import de.arbeitsmarktmentoren.stats.histories.SubjectHistories;
import de.arbeitsmarktmentoren.stats.histories.SubjectHistory;
import de.arbeitsmarktmentoren.stats.histories.SubjectTopicWriter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

class SubjectLoopTest {

    private static final String CASES = "cases";
    private static final String FACTS = "SELECT count(*) FROM subject_fact";

    private final LocalKafka kafka = LocalKafka.temporary();
    private final Figures figures = Figures.empty();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final Records records = new Records(0);
    private final List<SubjectHistory> histories = SubjectHistories.of(81, 6);
    private final Loops loops = new Loops(kafka, new ProjectionGauges(meters), "group",
            Stream.concat(Stream.of(CASES), Stream.of(Subject.values()).map(Subject::topic)).toList());

    @AfterEach
    void stop() {
        loops.close();
        kafka.close();
    }

    @Test
    void countsWhatIsToldOnAllTopics() {
        createAll();
        loops.start(figures);

        publish(histories);
        publishACase();

        awaitFacts(histories.size());
        await().untilAsserted(() -> assertThat(figures.cases("STARTED")).isEqualTo(1));
        await().untilAsserted(() -> assertThat(meters.get("projection_lag_records").gauge().value()).isZero());
        assertThat(figures.number("SELECT count(DISTINCT topic) FROM consumer_position")).isEqualTo(5);
    }

    @Test
    void waitsForOneTopicWhileItCountsTheOthers() {
        Stream.of(Subject.values()).filter(subject -> subject != Subject.INTERVIEW).forEach(this::create);
        List<SubjectHistory> others = histories.stream().filter(it -> it.key().subject() != Subject.INTERVIEW).toList();
        loops.start(figures);
        publish(others);
        publishACase();
        awaitFacts(others.size());
        await().untilAsserted(() -> assertThat(figures.cases("STARTED")).isEqualTo(1));

        create(Subject.INTERVIEW);
        publish(histories.stream().filter(it -> it.key().subject() == Subject.INTERVIEW).toList());

        awaitFacts(histories.size());
    }

    @Test
    void setsAPoisonousRecordAsideAndStopsNobody() {
        createAll();
        loops.start(figures);

        publishPoison(Subject.EMPLOYER);
        publish(histories);
        publishACase();

        awaitFacts(histories.size());
        await().untilAsserted(() -> assertThat(figures.cases("STARTED")).isEqualTo(1));
        assertThat(figures.text("SELECT topic, reason, state FROM dead_letter"))
                .isEqualTo(Subject.EMPLOYER.topic() + " MALFORMED OPEN\n");
    }

    @Test
    void isRebuiltAsItWasToldWhileATopicIsMissing() {
        Stream.of(Subject.values()).filter(subject -> subject != Subject.INTERVIEW).forEach(this::create);
        List<SubjectHistory> others = histories.stream().filter(it -> it.key().subject() != Subject.INTERVIEW).toList();
        loops.start(figures);
        publish(others);
        publishACase();
        awaitFacts(others.size());
        Rebuilds rebuilds = loops.rebuilds(figures);

        rebuilds.start();

        await().atMost(Duration.ofSeconds(30)).until(() -> rebuilds.find(2).orElseThrow().state() == RebuildState.FLIPPED);
        String facts = "SELECT topic, partition, record_key, version, event FROM subject_fact WHERE generation = %d ORDER BY 1, 3";
        assertThat(figures.text(facts.formatted(2))).isNotEmpty().isEqualTo(figures.text(facts.formatted(1)));
    }

    private void createAll() {
        Stream.of(Subject.values()).forEach(this::create);
    }

    private void create(Subject subject) {
        kafka.createTopic(subject.topic(), Subject.PARTITIONS, Subject.CONFIG);
    }

    private void publish(List<SubjectHistory> some) {
        try (SubjectTopicWriter topics = new SubjectTopicWriter(kafka.bootstrapServers())) {
            topics.write(some);
        }
    }

    private void publishACase() {
        try (Publisher publisher = Publisher.onto(kafka, CASES, 2)) {
            publisher.publish(records.event(new UUID(1, 1), 1, Mentorings.started("2025-02", CHEMNITZ).state()));
        }
    }

    private void publishPoison(Subject subject) {
        try (Publisher publisher = Publisher.onto(kafka, subject.topic(), Subject.PARTITIONS)) {
            publisher.publish(records.record("E-000001/2025-03", subject.typeName(), new byte[] { '{', '}' }));
        }
    }

    private void awaitFacts(long count) {
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(figures.number(FACTS)).isEqualTo(count));
    }
}
