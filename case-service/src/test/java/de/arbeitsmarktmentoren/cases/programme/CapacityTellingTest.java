package de.arbeitsmarktmentoren.cases.programme;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import javax.sql.DataSource;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import de.arbeitsmarktmentoren.cases.CaseServiceTest;
import de.arbeitsmarktmentoren.cases.Records;
import de.arbeitsmarktmentoren.contracts.CapacityState;
import de.arbeitsmarktmentoren.contracts.Subject;
import de.arbeitsmarktmentoren.contracts.SubjectEvent;
import de.arbeitsmarktmentoren.stack.SmallOidcServer;

@CaseServiceTest
class CapacityTellingTest {

    DataSource database = Records.owner();

    SmallOidcServer identity;
    Records records;

    @BeforeEach
    void waitUntilAllIsTold() {
        records = new Records(database);
        records.awaitCapacityTold();
    }

    @Test
    void tellsOfEveryMonthWhatTheProgrammeBroughtAlong() {
        assertThat(records.count("SELECT count(*) FROM subject_version WHERE topic = 'mentoring.capacity-events.v1'"
                + " AND key >= 'P-14511-1/2020-01' AND key <= 'P-14511-1/2027-12'")).isEqualTo(96);
        assertThat(told("P-14612-1", "2020-01").get(0).state().mentors()).isEqualTo(6);
        assertThat(told("P-14612-1", "2027-12").get(0).state().fullTimeShares()).isEqualTo("5.25");
    }

    @Test
    void tellsOnlyTheMonthsThatAChangeConcerns() {
        describe(Map.of("from", "2021-03-10", "to", "2021-04-30", "project", "P-14730-1", "fullTimeShare", 0.25));

        assertThat(told("P-14730-1", "2021-02")).hasSize(1);
        assertThat(told("P-14730-1", "2021-03")).hasSize(2).last().satisfies(event -> {
            assertThat(event.version()).isEqualTo(2);
            assertThat(event.state().mentors()).isEqualTo(4);
            assertThat(event.state().fullTimeShares()).isEqualTo("3.00");
        });
        assertThat(told("P-14730-1", "2021-05")).hasSize(1);
    }

    private void describe(Map<String, ?> mentor) {
        given().auth().oauth2(identity.token("office")).header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType("application/json").body(mentor).put("/v1/mentors/M-14730-1-92").then().statusCode(201);
        records.awaitCapacityTold();
    }

    private List<SubjectEvent<CapacityState>> told(String project, String month) {
        return records.texts("SELECT body FROM event WHERE topic = ? AND key = ? ORDER BY version",
                Subject.CAPACITY.topic(), Subject.CAPACITY.of(project, YearMonth.parse(month)).text()).stream()
                .map(body -> SubjectEvent.fromJson(body.getBytes(StandardCharsets.UTF_8), CapacityState.class)).toList();
    }
}
