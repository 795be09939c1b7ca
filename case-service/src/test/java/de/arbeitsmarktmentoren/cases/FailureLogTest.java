package de.arbeitsmarktmentoren.cases;

import static de.arbeitsmarktmentoren.cases.CaseClient.aPerson;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;

import javax.sql.DataSource;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import de.arbeitsmarktmentoren.stack.SmallOidcServer;

@CaseServiceTest
class FailureLogTest {

    DataSource database = Records.owner();

    SmallOidcServer identity;

    private final LogLines log = new LogLines();

    @BeforeEach
    void breakTheTable() throws SQLException {
        run("ALTER TABLE person.mentee ADD CONSTRAINT broken CHECK (false) NOT VALID");
        log.start();
    }

    @AfterEach
    void mendTheTable() throws SQLException {
        log.stop();
        run("ALTER TABLE person.mentee DROP CONSTRAINT broken");
    }

    @Test
    void namesNobodyWhenTheDatabaseRefusesARow() {
        new CaseClient(identity).post("/v1/mentees", aPerson()).then().statusCode(500);

        assertThat(log.lines()).as("the failure and its cause")
                .anyMatch(line -> line.contains("failure") && line.contains("broken"));
        assertThat(log.lines())
                .allSatisfy(line -> assertThat(line).doesNotContain(CaseClient.GIVEN_NAME, CaseClient.FAMILY_NAME,
                        "1998-04-03"));
    }

    private void run(String statement) throws SQLException {
        try (var connection = database.getConnection(); var change = connection.createStatement()) {
            change.execute(statement);
        }
    }
}
