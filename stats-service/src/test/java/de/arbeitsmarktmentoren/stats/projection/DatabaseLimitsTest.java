package de.arbeitsmarktmentoren.stats.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

import javax.sql.DataSource;

import jakarta.inject.Inject;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import de.arbeitsmarktmentoren.stats.RealStack;

@RealStack
class DatabaseLimitsTest {

    @Inject
    DataSource database;

    @ParameterizedTest(name = "{0}")
    @CsvSource({ "lock_timeout, 5s", "statement_timeout, 20s", "idle_in_transaction_session_timeout, 30s" })
    void endWhatHangs(String limit, String time) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SHOW " + limit)) {
            row.next();

            assertThat(row.getString(1)).isEqualTo(time);
            assertThat(connection.getNetworkTimeout()).isEqualTo(30_000);
        }
    }
}
