package de.arbeitsmarktmentoren.stats.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;

import org.junit.jupiter.api.Test;

import de.arbeitsmarktmentoren.contracts.CaseTopic;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

class ProjectionMetersTest {

    private final Figures figures = Figures.empty();
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final ProjectionMeters meters = new ProjectionMeters(new Recount(figures.database()), figures.database(),
            registry);

    @Test
    void knowsNothingOfTheCellsBeforeARecount() {
        assertThat(gauge("recount_diff_cells")).isNaN();
    }

    @Test
    void tellsHowManyCellsARecountFoundWrong() throws SQLException {
        figures.change("INSERT INTO flow_cell VALUES (1, 0, 'STARTED', '2025-01', 'P', 'D', 'G', 3, 0)");

        meters.recount();

        assertThat(gauge("recount_diff_cells")).isEqualTo(1);
    }

    @Test
    void knowsNothingOfTheCellsAfterARecountThatFailed() throws SQLException {
        meters.recount();
        figures.change("ALTER TABLE cohort_cell RENAME TO elsewhere");

        assertThatThrownBy(meters::recount).isInstanceOf(SQLException.class);

        assertThat(gauge("recount_diff_cells")).isNaN();
    }

    @Test
    void callsTheAgeInfiniteWhileAPartitionHasCountedNothing() {
        count(CaseTopic.PARTITIONS - 1);

        assertThat(gauge("projection_lag_seconds")).isInfinite();
    }

    @Test
    void tellsTheAgeOfThePartitionFurthestBehind() {
        count(CaseTopic.PARTITIONS);
        figures.change("UPDATE consumer_position SET counted_up_to = now() - interval '1 hour' WHERE partition = 3");

        assertThat(gauge("projection_lag_seconds")).isBetween(3_600.0, 3_700.0);
    }

    @Test
    void knowsNothingOfDigestsBeforeTheFirst() {
        assertThat(gauge("digest_differing_partitions")).isNaN();
    }

    @Test
    void tellsHowManyPartitionsDifferFromTheirDigests() {
        compared(0, "1, 'a', 1, 'a'");
        compared(1, "1, 'a', 2, 'a'");
        compared(2, "1, 'a', 1, 'b'");

        assertThat(gauge("digest_differing_partitions")).isEqualTo(2);
    }

    private void compared(int partition, String toldAndKnown) {
        figures.change("INSERT INTO digest VALUES (1, " + partition + ", now(), now(), " + toldAndKnown + ", 0)");
    }

    private void count(int partitions) {
        figures.change("INSERT INTO consumer_position SELECT 1, '" + CaseTopic.NAME + "', partition, 1, 1, now() "
                + "FROM generate_series(0, " + (partitions - 1) + ") AS partition");
    }

    private double gauge(String name) {
        return registry.get(name).gauge().value();
    }
}
