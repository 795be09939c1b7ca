package de.arbeitsmarktmentoren.stats.projection;

import static de.arbeitsmarktmentoren.stats.histories.Mentorings.CHEMNITZ;
import static de.arbeitsmarktmentoren.stats.histories.Mentorings.LEIPZIG;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;

import org.junit.jupiter.api.Test;

import de.arbeitsmarktmentoren.contracts.CaseTopic;
import de.arbeitsmarktmentoren.contracts.EndKind;
import de.arbeitsmarktmentoren.contracts.MentoringState;
import de.arbeitsmarktmentoren.stats.histories.Mentorings;

class DeadLettersTest {

    private static final int CASES = 200;
    private static final MentoringState OLD = Mentorings.started("2025-02", CHEMNITZ).state();
    private static final MentoringState NEW = Mentorings.started("2025-01", LEIPZIG).ended("2025-06", EndKind.DROPOUT).state();

    private final Figures figures = Figures.empty();
    private final Projector projector = new Projector(figures.database());
    private final DeadLetters deadLetters = new DeadLetters(figures.database());
    private final Records records = new Records(0);

    @Test
    void countsALetterThatCanBeCountedByNow() throws SQLException {
        bury(List.of(records.event(new UUID(1, 1), 1, OLD)));

        DeadLetters.Outcome outcome = deadLetters.sendAgain(CaseTopic.NAME, 0, 0);

        assertThat(outcome).isEqualTo(DeadLetters.Outcome.COUNTED);
        assertThat(figures.cases("STARTED")).isEqualTo(1);
        assertThat(figures.deadLetters()).isEqualTo("0 NOT_COUNTABLE REDRIVEN\n");
    }

    @Test
    void countsALetterSentTwiceOnce() throws SQLException {
        bury(List.of(records.event(new UUID(1, 1), 1, OLD)));
        deadLetters.sendAgain(CaseTopic.NAME, 0, 0);

        deadLetters.sendAgain(CaseTopic.NAME, 0, 0);

        assertThat(figures.cases("STARTED")).isEqualTo(1);
    }

    @Test
    void leavesALetterOpenThatStillCannotBeCounted() throws SQLException {
        bury(List.of(records.record(new UUID(1, 1).toString(), "org.example.other.v1", new byte[] { '{', '}' })));

        DeadLetters.Outcome outcome = deadLetters.sendAgain(CaseTopic.NAME, 0, 0);

        assertThat(outcome).isEqualTo(DeadLetters.Outcome.STILL_REFUSED);
        assertThat(figures.deadLetters()).isEqualTo("0 FOREIGN_TYPE OPEN\n");
    }

    @Test
    void saysThatThereIsNoSuchLetter() throws SQLException {
        DeadLetters.Outcome outcome = deadLetters.sendAgain(CaseTopic.NAME, 0, 99);

        assertThat(outcome).isEqualTo(DeadLetters.Outcome.NOT_FOUND);
        assertThat(figures.number("SELECT count(*) FROM consumer_position")).isZero();
    }

    @Test
    void leavesALetterOpenThatTheDatabaseStillRefuses() throws SQLException {
        figures.refuseVersion(13);
        bury(List.of(records.event(new UUID(1, 1), 13, OLD)));

        DeadLetters.Outcome outcome = deadLetters.sendAgain(CaseTopic.NAME, 0, 0);

        assertThat(outcome).isEqualTo(DeadLetters.Outcome.STILL_REFUSED);
        assertThat(figures.deadLetters()).isEqualTo("0 NOT_COUNTABLE OPEN\n");
    }

    @Test
    void doesNotCountALetterThatWasDiscarded() throws SQLException {
        bury(List.of(records.event(new UUID(1, 1), 1, OLD)));
        figures.change("UPDATE dead_letter SET state = 'DISCARDED'");

        DeadLetters.Outcome outcome = deadLetters.sendAgain(CaseTopic.NAME, 0, 0);

        assertThat(outcome).isEqualTo(DeadLetters.Outcome.NOT_FOUND);
        assertThat(figures.cases("STARTED")).isZero();
    }

    @Test
    void changesNothingWhileANewerVersionArrives() throws Exception {
        bury(LongStream.range(0, CASES).mapToObj(it -> records.event(new UUID(1, it), 1, OLD)).toList());
        List<RawRecord> newer = LongStream.range(0, CASES).mapToObj(it -> records.event(new UUID(1, it), 2, NEW)).toList();
        CountDownLatch together = new CountDownLatch(1);
        ExecutorService threads = Executors.newFixedThreadPool(2);

        Future<?> sending = threads.submit(() -> {
            together.await();
            // From the other end, so that letters come before the newer version as well as after it.
            for (long offset = CASES - 1; offset >= 0; offset--) {
                deadLetters.sendAgain(CaseTopic.NAME, 0, offset);
            }
            return null;
        });
        Future<?> counting = threads.submit(() -> {
            together.await();
            for (RawRecord record : newer) {
                apply(List.of(record));
            }
            return null;
        });
        together.countDown();
        sending.get();
        counting.get();
        threads.shutdown();

        assertThat(figures.text("SELECT DISTINCT version FROM case_fact")).isEqualTo("2\n");
        assertThat(figures.text("SELECT district, cases FROM flow_cell WHERE measure = 'STARTED' AND cases <> 0"))
                .isEqualTo("14713 " + CASES + "\n");
        assertThat(new Recount(figures.database()).compare()).isEqualTo(new RecountResult(0, CASES, CASES));
    }

    private void bury(List<RawRecord> some) throws SQLException {
        Batch batch = batch(some);
        projector.apply(batch.refused(RefusalReason.NOT_COUNTABLE, "SQL state 22021"));
    }

    private void apply(List<RawRecord> some) throws SQLException {
        assertThat(projector.apply(batch(some))).isPresent();
    }

    private Batch batch(List<RawRecord> some) throws SQLException {
        Position from = projector.position(CaseTopic.NAME, 0);
        return new Batch(from, some.get(some.size() - 1).offset() + 1, some.stream().map(RecordReader::read).toList());
    }
}
