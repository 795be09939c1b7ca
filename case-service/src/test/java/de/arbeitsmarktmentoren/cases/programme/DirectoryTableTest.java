package de.arbeitsmarktmentoren.cases.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;

import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

import de.arbeitsmarktmentoren.stack.LocalPostgres;

class DirectoryTableTest {

    @Test
    void readsWhatALaterReleaseWrites() throws SQLException {
        try (LocalPostgres postgres = LocalPostgres.temporary()) {
            String url = postgres.database("rolled_out");
            Flyway.configure().dataSource(url, postgres.user(), postgres.password()).skipDefaultCallbacks(true).load()
                    .migrate();
            try (Connection connection = DriverManager.getConnection(url, postgres.user(), postgres.password())) {
                connection.createStatement().execute("INSERT INTO directory_change VALUES ('CARRIER', 'C-01', 2, '2026-01-01',"
                        + " NULL, '{\"name\": \"Neu e. V.\", \"website\": \"https://example.org\"}', now(), 'later')");

                Directory directory = DirectoryTable.read(connection);

                assertThat(directory.carriers().on("C-01", LocalDate.of(2026, 1, 1))).contains(new Carrier("Neu e. V."));
            }
        }
    }
}
