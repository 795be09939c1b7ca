package de.arbeitsmarktmentoren.cases.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import javax.sql.DataSource;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import de.arbeitsmarktmentoren.cases.CaseClient;
import de.arbeitsmarktmentoren.cases.CaseServiceTest;
import de.arbeitsmarktmentoren.cases.Records;
import de.arbeitsmarktmentoren.contracts.Erasure;
import de.arbeitsmarktmentoren.contracts.Erasure.Meaning;
import de.arbeitsmarktmentoren.stack.LocalKafka;
import de.arbeitsmarktmentoren.stack.LocalPostgres;
import de.arbeitsmarktmentoren.stack.SmallOidcServer;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.PreventFurtherStepsException;

@CaseServiceTest
class ErasureReplayTest {

    LocalPostgres postgres;

    @Inject
    ErasureReplay replay;

    @Inject
    ErasureList list;

    SmallOidcServer identity;
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
    void stopsTheStartIfTheListLacksWhomTheDatabaseKnowsAsErased() {
        String nobody = Erasure.keyOf(UUID.randomUUID());
        records.texts("INSERT INTO erasure VALUES (decode(?, 'hex'), 'VOIDED', '2026-01-01') RETURNING month", nobody);

        try {
            assertThatThrownBy(replay::replayOrStop).isInstanceOf(PreventFurtherStepsException.class)
                    .hasMessageStartingWith("The case service does not open: ");
        } finally {
            records.texts("DELETE FROM erasure WHERE hash = decode(?, 'hex') RETURNING month", nobody);
        }
    }

    @Test
    void missesNobodyWhomTheRelayHasStillToPublish() {
        UUID mentee = UUID.randomUUID();

        QuarkusTransaction.begin();
        try {
            list.add(Set.of(mentee), Meaning.ANONYMISED);
            assertThat(list.find(Erasure.keyOf(mentee))).isPresent();
            assertThat(list.published()).doesNotContain(Erasure.keyOf(mentee));
        } finally {
            QuarkusTransaction.rollback();
        }
    }

    /** Whoever went on with it would register people anew, under ids that stand on no list. */
    @Test
    void endsFilesThatTheBackupHasHalfDone() {
        String file = UUID.randomUUID().toString();
        // Cells that no worker can read, so that the row waits.
        records.texts(
                "INSERT INTO import (id, uploaded_by, dry_run, heading, uploaded_at) VALUES (?::uuid, 'demo-mentor', false,"
                        + " '{}', now()) RETURNING id",
                file);
        records.texts("INSERT INTO person.import_row (import_id, number, cells, external_id) VALUES (?::uuid, 2, '{}', 'F-1')"
                + " RETURNING number", file);

        replay.replay();

        mentor.asMentor().get("/v1/imports/" + file).then().statusCode(200).body("state", equalTo("DONE"))
                .body("failed", equalTo(1));
        mentor.asMentor().get("/v1/imports/" + file + "/errors").then().statusCode(200)
                .body("items.rule", contains("restored-from-backup"));
        assertThat(records.count("SELECT count(*) FROM person.import_row WHERE cells IS NOT NULL OR external_id = 'F-1'"))
                .isZero();
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
