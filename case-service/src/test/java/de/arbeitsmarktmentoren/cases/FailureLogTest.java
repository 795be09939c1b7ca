package de.arbeitsmarktmentoren.cases;

import static de.arbeitsmarktmentoren.cases.CaseClient.aPerson;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

import javax.sql.DataSource;

import jakarta.inject.Inject;

import org.jboss.logmanager.formatters.PatternFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import de.arbeitsmarktmentoren.stack.IdentityProvider;

@CaseServiceTest
class FailureLogTest {

    @Inject
    DataSource database;

    IdentityProvider identity;

    private final LogLines log = new LogLines();

    @BeforeEach
    void breakTheTable() throws SQLException {
        run("ALTER TABLE person.mentee ADD CONSTRAINT broken CHECK (false) NOT VALID");
        Logger.getLogger("").addHandler(log);
    }

    @AfterEach
    void mendTheTable() throws SQLException {
        Logger.getLogger("").removeHandler(log);
        run("ALTER TABLE person.mentee DROP CONSTRAINT broken");
    }

    @Test
    void namesNobodyWhenTheDatabaseRefusesARow() {
        new CaseClient(identity).post("/v1/mentees", aPerson()).then().statusCode(500);

        assertThat(log.lines).as("the failure and its cause")
                .anyMatch(line -> line.contains("failure") && line.contains("broken"));
        assertThat(log.lines).allSatisfy(line -> assertThat(line).doesNotContain(CaseClient.GIVEN_NAME, CaseClient.FAMILY_NAME,
                "1998-04-03"));
    }

    private void run(String statement) throws SQLException {
        try (var connection = database.getConnection(); var change = connection.createStatement()) {
            change.execute(statement);
        }
    }

    /** All that is logged, with stack traces. */
    private static final class LogLines extends Handler {

        private final List<String> lines = Collections.synchronizedList(new ArrayList<>());

        LogLines() {
            setFormatter(new PatternFormatter("%s%e"));
        }

        @Override
        public void publish(LogRecord line) {
            lines.add(getFormatter().format(line));
        }

        @Override
        public void flush() {
            // Nothing is held back.
        }

        @Override
        public void close() {
            // Nothing is open.
        }
    }
}
