package de.arbeitsmarktmentoren.cases.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;

import javax.sql.DataSource;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import de.arbeitsmarktmentoren.cases.CaseServiceTest;
import de.arbeitsmarktmentoren.cases.Records;

@CaseServiceTest
class KeptAnswersTest {

    @Inject
    KeptAnswers kept;

    @Inject
    DataSource database;

    @Test
    void forgetsAfterThreeDays() {
        Records records = new Records(database);
        String caller = UUID.randomUUID().toString();
        String insert = "INSERT INTO idempotency_key (caller, key, request_hash, created_at)"
                + " VALUES (?, ?, '', now() - ?::interval) RETURNING key";
        records.texts(insert, caller, "old", "73 hours");
        records.texts(insert, caller, "young", "71 hours");

        assertThat(kept.forgetOld()).isPositive();

        assertThat(records.texts("SELECT key FROM idempotency_key WHERE caller = ?", caller)).containsExactly("young");
    }
}
