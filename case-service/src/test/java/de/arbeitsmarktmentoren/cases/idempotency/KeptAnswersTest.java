package de.arbeitsmarktmentoren.cases.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;

import javax.sql.DataSource;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import de.arbeitsmarktmentoren.cases.CaseServiceTest;
import de.arbeitsmarktmentoren.cases.Records;
import de.arbeitsmarktmentoren.cases.access.Wall;
import io.quarkus.narayana.jta.QuarkusTransaction;

@CaseServiceTest
class KeptAnswersTest {

    @Inject
    KeptAnswers kept;

    @Inject
    Wall wall;

    DataSource database = Records.owner();

    @Test
    void forgetsAfterThreeDays() {
        Records records = new Records(database);
        String caller = UUID.randomUUID().toString();
        String insert = "INSERT INTO idempotency_key (caller, key, request_hash, created_at)"
                + " VALUES (?, ?, '', now() - ?::interval) RETURNING key";
        records.texts(insert, caller, "old", "73 hours");
        records.texts(insert, caller, "young", "71 hours");

        int forgotten = QuarkusTransaction.requiringNew().call(() -> {
            wall.open();
            return kept.forgetOld();
        });

        assertThat(forgotten).isPositive();

        assertThat(records.texts("SELECT key FROM idempotency_key WHERE caller = ?", caller)).containsExactly("young");
    }
}
