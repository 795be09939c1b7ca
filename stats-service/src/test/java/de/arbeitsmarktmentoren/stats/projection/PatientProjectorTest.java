package de.arbeitsmarktmentoren.stats.projection;

import static de.arbeitsmarktmentoren.stats.histories.Mentorings.CHEMNITZ;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import de.arbeitsmarktmentoren.contracts.CaseTopic;
import de.arbeitsmarktmentoren.stats.histories.Mentorings;

class PatientProjectorTest {

    private final Figures figures = Figures.empty();
    private final Position from = begin();
    private final RawRecord event = new Records(0).event(new UUID(1, 1), 1, Mentorings.started("2025-02", CHEMNITZ).state());

    @ParameterizedTest(name = "{0}")
    @CsvSource({ "lock_timeout, 55P03", "statement_timeout, 57014" })
    void buriesNothingBecauseItTookTooLong(String limit, String state) throws SQLException {
        PatientProjector projector = new PatientProjector(new Projector(figures.within(limit)));
        Batch batch = new Batch(from, 1, List.of(RecordReader.read(event)));

        try (Connection other = figures.database().getConnection(); Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("SELECT FROM consumer_position FOR UPDATE");
            SQLException trouble = catchThrowableOfType(SQLException.class, () -> projector.apply(batch));

            assertThat(trouble.getSQLState()).isEqualTo(state);
            assertThat(PatientProjector.isOfTheConnection(trouble)).isFalse();
            assertThat(figures.deadLetters()).isEmpty();
        }
        assertThat(projector.apply(batch)).isPresent();
    }

    private Position begin() {
        try {
            return new Projector(figures.database()).position(CaseTopic.NAME, 0);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
