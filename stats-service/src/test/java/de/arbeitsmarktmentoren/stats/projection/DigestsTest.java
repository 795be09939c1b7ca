package de.arbeitsmarktmentoren.stats.projection;

import static de.arbeitsmarktmentoren.stats.histories.Mentorings.CHEMNITZ;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import de.arbeitsmarktmentoren.contracts.CaseTopic;
import de.arbeitsmarktmentoren.contracts.DigestSum;
import de.arbeitsmarktmentoren.contracts.MentoringState;
import de.arbeitsmarktmentoren.contracts.Voided;
import de.arbeitsmarktmentoren.stats.histories.Histories;
import de.arbeitsmarktmentoren.stats.histories.History;
import de.arbeitsmarktmentoren.stats.histories.Mentorings;

class DigestsTest {

    private static final MentoringState STARTED = Mentorings.started("2025-02", CHEMNITZ).state();
    private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.MILLIS);

    private final Figures figures = Figures.empty();
    private final PatientProjector projector = new PatientProjector(new Projector(figures.database()));
    private final Digests digests = new Digests(figures.database());
    private final Records records = new Records(0);

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = { 91, 92, 93 })
    void agreeAfterAnyHistoryWithDuplicatesAndDisorder(long seed) throws SQLException {
        List<History> histories = Histories.of(seed, 400);
        List<RawRecord> all = new ArrayList<>(records.disturbed(records.of(histories), seed));
        all.add(records.digest(NOW, sum(histories)));

        applyInPieces(all, seed);

        assertThat(only().agrees()).isTrue();
        assertThat(only()).extracting(DigestComparison::cases, DigestComparison::ownCases, DigestComparison::takenAt)
                .containsExactly(400L, 400L, NOW);
        assertThat(figures.deadLetters()).isEmpty();
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = { 94, 95 })
    void areComparedAtTheirPlaceWithinABatch(long seed) throws SQLException {
        List<History> before = Histories.of(seed, 30);
        List<RawRecord> batch = new ArrayList<>(records.of(before));
        batch.add(records.digest(NOW, sum(before)));
        batch.addAll(records.of(Histories.of(seed + 100, 30)));

        apply(batch);

        assertThat(only().agrees()).isTrue();
        assertThat(only().ownCases()).isEqualTo(30);
        assertThat(figures.number("SELECT count(*) FROM case_fact")).isEqualTo(60);
        assertThat(figures.number("SELECT next_offset FROM consumer_position")).isEqualTo(batch.size());
    }

    @Test
    void areComparedOneByOneIfABatchHoldsSeveral() throws SQLException {
        apply(List.of(records.digest(NOW.minusSeconds(3), new DigestSum()), records.event(new UUID(1, 1), 1, STARTED),
                records.digest(NOW.minusSeconds(2), one(1)), records.event(new UUID(1, 1), 2, new Voided()),
                records.digest(NOW.minusSeconds(1), one(2)), records.heartbeat()));

        assertThat(only().agrees()).isTrue();
        assertThat(only().takenAt()).isEqualTo(NOW.minusSeconds(1));
        assertThat(figures.number("SELECT revision FROM consumer_position")).isEqualTo(4);
    }

    @Test
    void showAFactThatWasRemoved() throws SQLException {
        apply(List.of(records.event(new UUID(1, 1), 1, STARTED)));
        figures.change("DELETE FROM case_fact");

        apply(List.of(records.digest(NOW, one(1))));

        assertThat(only().agrees()).isFalse();
        assertThat(only().ownCases()).isZero();
    }

    @Test
    void showAFactThatWasChanged() throws SQLException {
        apply(List.of(records.event(new UUID(1, 1), 1, STARTED)));
        figures.change("UPDATE case_fact SET version = 2");

        apply(List.of(records.digest(NOW, one(1))));

        assertThat(only().agrees()).isFalse();
        assertThat(only().ownCases()).isEqualTo(1);
    }

    @Test
    void showAnEventThatNeverCame() throws SQLException {
        apply(List.of(records.event(new UUID(1, 1), 1, STARTED), records.digest(NOW, one(2))));

        assertThat(only().agrees()).isFalse();
        assertThat(only().lettersAside()).isZero();
    }

    @Test
    void tellOfLettersThatExplainADifference() throws SQLException {
        figures.refuseVersion(13);

        apply(List.of(records.event(new UUID(1, 1), 13, STARTED), records.event(new UUID(1, 2), 1, STARTED),
                records.digest(NOW, one(13))));

        assertThat(only().agrees()).isFalse();
        assertThat(only().lettersAside()).isEqualTo(1);
    }

    @Test
    void areNotComparedAgainWhenRepeatedBehindLaterEvents() throws SQLException {
        RawRecord digest = records.digest(NOW, one(1));
        RawRecord event = records.event(new UUID(1, 1), 1, STARTED);
        apply(List.of(event, records.again(digest), records.event(new UUID(1, 2), 1, STARTED), records.again(digest)));

        assertThat(only().agrees()).isTrue();
        assertThat(figures.deadLetters()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = { -8, 1 })
    void areLeftAloneIfTheyAreOldOrOfATimeToCome(long days) throws SQLException {
        apply(List.of(records.digest(NOW.plus(Duration.ofDays(days)), one(1))));

        assertThat(digests.latest()).isEmpty();
        assertThat(figures.deadLetters()).isEmpty();
        assertThat(figures.number("SELECT next_offset FROM consumer_position")).isEqualTo(1);
    }

    @Test
    void holdUpNobodyIfTheDatabaseCannotKeepThem() throws SQLException {
        apply(List.of(records.digest(Instant.parse("+400000-01-01T00:00:00Z"), new DigestSum()),
                records.event(new UUID(1, 1), 1, STARTED)));

        assertThat(figures.deadLetters()).isEqualTo("0 NOT_COUNTABLE OPEN\n");
        assertThat(figures.cases("STARTED")).isEqualTo(1);
    }

    @Test
    void areKeptForEachPartitionOfTheGenerationThatAnswers() throws SQLException {
        Records other = new Records(1);
        apply(List.of(records.event(new UUID(1, 1), 1, STARTED), records.digest(NOW, one(1))));
        apply(List.of(other.digest(NOW, new DigestSum())));
        figures.change("INSERT INTO generation VALUES (2, 'cells-0', false)");
        figures.change("INSERT INTO digest SELECT 2, 3, taken_at, compared_at, 0, sum, 0, own_sum, 0 FROM digest LIMIT 1");

        assertThat(digests.latest()).extracting(DigestComparison::partition, DigestComparison::ownCases,
                DigestComparison::agrees).containsExactly(tuple(0, 1L, true), tuple(1, 0L, true));
    }

    @Test
    void areReportedOnceAndWithoutKeys() throws SQLException {
        try (Errors errors = Errors.of(DigestRows.class)) {
            RawRecord digest = records.digest(NOW, one(2));
            apply(List.of(records.event(new UUID(1, 1), 1, STARTED), records.again(digest), records.again(digest)));

            assertThat(errors.messages()).singleElement().asString().contains("generation 1", "partition=0", "ownCases=1")
                    .doesNotContain(new UUID(1, 1).toString(), "digest-0");
        }
    }

    private DigestComparison only() throws SQLException {
        List<DigestComparison> latest = digests.latest();
        assertThat(latest).hasSize(1);
        return latest.get(0);
    }

    private static DigestSum one(long version) {
        DigestSum sum = new DigestSum();
        sum.add(new UUID(1, 1), version);
        return sum;
    }

    private static DigestSum sum(List<History> histories) {
        DigestSum sum = new DigestSum();
        histories.forEach(history -> sum.add(history.reference(), history.last().version()));
        return sum;
    }

    private void applyInPieces(List<RawRecord> all, long seed) throws SQLException {
        Random random = new Random(seed);
        int from = 0;
        while (from < all.size()) {
            int to = Math.min(all.size(), from + 1 + random.nextInt(600));
            apply(all.subList(from, to));
            from = to;
        }
    }

    private void apply(List<RawRecord> some) throws SQLException {
        RawRecord last = some.get(some.size() - 1);
        Position from = projector.position(CaseTopic.NAME, last.partition());
        Batch batch = new Batch(from, last.offset() + 1, some.stream().map(RecordReader::read).toList());
        assertThat(projector.apply(batch)).isPresent();
    }
}
