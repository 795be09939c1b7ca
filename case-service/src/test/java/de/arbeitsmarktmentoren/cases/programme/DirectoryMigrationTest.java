package de.arbeitsmarktmentoren.cases.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;

import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import de.arbeitsmarktmentoren.stack.LocalPostgres;

/** A data directory of the first release, with what somebody had added to it. */
class DirectoryMigrationTest {

    private static Directory directory;

    @BeforeAll
    static void migrate() throws SQLException {
        try (LocalPostgres postgres = LocalPostgres.temporary()) {
            String url = postgres.database("carried_over");
            Flyway.configure().dataSource(url, postgres.user(), postgres.password()).skipDefaultCallbacks(true).target("5")
                    .load().migrate();
            try (Connection connection = DriverManager.getConnection(url, postgres.user(), postgres.password())) {
                connection.createStatement().execute("INSERT INTO mentor VALUES ('M-14511-1-09', 'P-14511-1', 0.25)");
                Flyway.configure().dataSource(url, postgres.user(), postgres.password()).skipDefaultCallbacks(true).load()
                        .migrate();
                directory = DirectoryTable.read(connection);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "2020-01-01", "2024-12-31", "2025-01-01", "2027-12-31" })
    void knowsOnEveryDayWhatTheFirstReleaseKnew(LocalDate day) {
        assertThat(directory.carriers().thereOn(day)).hasSize(9);
        assertThat(directory.projects().thereOn(day)).hasSize(14)
                .allSatisfy(project -> assertThat(directory.fundedTime(project).refusalOfStart("/startedOn", day)).isEmpty());
        assertThat(directory.mentors().thereOn(day)).hasSize(57).allSatisfy(mentor -> assertThat(
                new Team(directory, mentor.timeline().on(day).orElseThrow().project()).refusal("/mentor", mentor.code(), day))
                .isEmpty());
    }

    @Test
    void keepsPlacesSharesAndPhases() {
        assertThat(directory.placeOn("P-14522-2", LocalDate.of(2025, 3, 14))).map(place -> place.district()).contains("14522");
        assertThat(directory.mentors().on("M-14511-1-09", LocalDate.of(2025, 3, 14))).map(Mentor::fullTimeShare)
                .map(Object::toString).contains("0.25");
        assertThat(directory.phases().entries().keySet()).containsExactly("F-2020", "F-2025");
        assertThat(directory.firstDay()).isEqualTo("2020-01-01");
        assertThat(directory.lastDay()).isEqualTo("2027-12-31");
    }
}
