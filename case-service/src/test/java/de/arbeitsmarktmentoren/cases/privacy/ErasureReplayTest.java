package de.arbeitsmarktmentoren.cases.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import javax.sql.DataSource;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import de.arbeitsmarktmentoren.cases.CaseClient;
import de.arbeitsmarktmentoren.cases.CaseServiceTest;
import de.arbeitsmarktmentoren.cases.Records;
import de.arbeitsmarktmentoren.stack.IdentityProvider;
import de.arbeitsmarktmentoren.stack.LocalKafka;
import de.arbeitsmarktmentoren.stack.LocalPostgres;
import io.quarkus.runtime.PreventFurtherStepsException;

@CaseServiceTest
class ErasureReplayTest {

    LocalPostgres postgres;

    @Inject
    ErasureReplay replay;

    IdentityProvider identity;
    LocalKafka kafka;
    CaseClient mentor;
    PrivacyOfficer officer;
    /** Behind all walls, as a backup is. */
    DataSource database;
    Records records;
    Everything everything;
    Snapshot snapshot;

    @BeforeEach
    void setUp() {
        mentor = new CaseClient(identity);
        officer = new PrivacyOfficer(identity);
        database = Records.administrator(postgres);
        records = new Records(database);
        everything = new Everything(records);
    }

    @AfterEach
    void forgetTheBackup() {
        if (snapshot != null) {
            snapshot.forget();
        }
    }

    @Test
    void erasesAgainWhomABackupBroughtBackAndNobodyElse() {
        Story story = new Story(mentor, records);
        Story other = new Story(mentor, records);
        backUp();
        officer.erase(story.mentee, "ANONYMISED").then().statusCode(200);
        restore();
        assertThat(personsOf(story)).isEqualTo(3);
        List<String> others = records.texts("SELECT m::text FROM person.mentee m WHERE family_name NOT LIKE ? ORDER BY id",
                "%" + story.mark + "%");

        int erased = replay.replay();

        assertThat(erased).isOne();
        assertThat(personsOf(story)).isZero();
        assertThat(everything.rowsWith(story.values()).keySet()).isEmpty();
        assertThat(records.texts("SELECT m::text FROM person.mentee m ORDER BY id")).isEqualTo(others);
        assertThat(mentor.asMentor().get("/v1/cases/" + other.running).statusCode()).isEqualTo(200);
        assertThat(replay.replay()).isZero();
    }

    @Test
    void partsFirstWhomTheBackupTakesForOnePerson() {
        Story story = new Story(mentor, records);
        String merge = records.texts("SELECT id FROM person.mentee_merge WHERE survivor_id = ?::uuid", story.mentee).get(0);
        backUp();
        String etag = mentor.asMentor().get("/v1/mentees/" + story.mentee).getHeader("ETag");
        mentor.once().header("If-Match", etag).body(Map.of()).post("/v1/mentees/" + story.mentee + "/merges/" + merge
                + "/undoing").then().statusCode(201);
        officer.erase(story.mentee, "ANONYMISED").then().statusCode(200);
        restore();

        replay.replay();

        mentor.asMentor().get("/v1/mentees/" + story.mentee).then().statusCode(404);
        mentor.asMentor().get("/v1/mentees/" + story.duplicate).then().statusCode(200);
        mentor.asMentor().get("/v1/cases/" + story.imported).then().statusCode(200);
        mentor.asMentor().get("/v1/cases/" + story.running).then().statusCode(404);
    }

    @Test
    void completesTheListOfTheDatabase() {
        Story story = new Story(mentor, records);
        backUp();
        String listed = officer.erase(story.mentee, "VOIDED").then().statusCode(200).extract().header("Location");
        restore();
        officer.get(listed).then().statusCode(404);

        replay.replay();

        officer.get(listed).then().statusCode(200);
    }

    @Test
    void stopsTheStartWithOneLineIfTheListIsOutOfReach() {
        kafka.stop();

        try {
            assertThatThrownBy(replay::replayOrStop).isInstanceOf(PreventFurtherStepsException.class).hasNoCause()
                    .hasMessageStartingWith("The case service does not open: ").hasMessageContaining("KAFKA_BOOTSTRAP_SERVERS")
                    .message().doesNotContain("\n");
        } finally {
            kafka.start();
        }
    }

    private void backUp() {
        awaitPublished();
        snapshot = new Snapshot(database);
    }

    private void restore() {
        awaitPublished();
        snapshot.restore();
        snapshot.forget();
        snapshot = null;
    }

    private void awaitPublished() {
        await().atMost(Duration.ofSeconds(60)).until(() -> records.count("SELECT count(*) FROM outbox") == 0);
    }

    private long personsOf(Story story) {
        return records.count("SELECT count(*) FROM person.mentee WHERE family_name LIKE ?", "%" + story.mark + "%");
    }
}
