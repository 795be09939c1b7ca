package de.arbeitsmarktmentoren.cases.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import javax.sql.DataSource;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import de.arbeitsmarktmentoren.cases.CaseServiceTest;
import de.arbeitsmarktmentoren.cases.Records;
import de.arbeitsmarktmentoren.cases.Topic;
import de.arbeitsmarktmentoren.contracts.CaseEvent;
import de.arbeitsmarktmentoren.contracts.CaseEventType;
import de.arbeitsmarktmentoren.contracts.Mentoring;
import de.arbeitsmarktmentoren.contracts.Place;
import de.arbeitsmarktmentoren.contracts.Profile;
import de.arbeitsmarktmentoren.contracts.Retention;
import de.arbeitsmarktmentoren.contracts.Started;
import de.arbeitsmarktmentoren.contracts.Status;
import de.arbeitsmarktmentoren.contracts.Voided;
import de.arbeitsmarktmentoren.stack.LocalKafka;
import io.quarkus.narayana.jta.QuarkusTransaction;

@CaseServiceTest
class OutboxTest {

    private static final String EVENTS = "SELECT count(*) FROM case_event WHERE reference = ?";
    private static final String PENDING = "SELECT count(*) FROM outbox WHERE key = ?::text";

    @Inject
    Outbox outbox;

    DataSource database = Records.owner();

    LocalKafka kafka;

    private final UUID reference = UUID.randomUUID();

    @Test
    void leavesNothingWhenTheTransactionRollsBack() {
        QuarkusTransaction.begin();
        outbox.append(reference, new CaseEvent(1, new Voided()), CaseEventType.VOIDED);

        QuarkusTransaction.rollback();

        assertThat(new Records(database).count(EVENTS, reference)).isZero();
        assertThat(new Records(database).count(PENDING, reference)).isZero();
    }

    @Test
    void keepsTheEventWhenTheTransactionCommits() {
        QuarkusTransaction.requiringNew()
                .run(() -> outbox.append(reference, new CaseEvent(1, new Voided()), CaseEventType.VOIDED));

        assertThat(new Records(database).count(EVENTS, reference)).isEqualTo(1);
    }

    @Test
    void sendsTheCurrentVersionOfACaseAgainAndNoOther() {
        QuarkusTransaction.requiringNew().run(() -> {
            outbox.append(reference, new CaseEvent(3, new Voided()), CaseEventType.VOIDED);
            outbox.append(reference, new CaseEvent(5, new Voided()), CaseEventType.VOIDED);
        });

        QuarkusTransaction.requiringNew().run(() -> outbox.sendAgain(reference));

        try (Topic topic = new Topic(kafka.bootstrapServers())) {
            await().untilAsserted(() -> assertThat(topic.events(reference.toString()))
                    .extracting(event -> CaseEvent.fromJson(event.value()).version()).containsExactly(3L, 5L, 5L));
        }
    }

    @Test
    void refusesToWriteWithoutATransaction() {
        assertThatThrownBy(() -> outbox.append(reference, new CaseEvent(1, new Voided()), CaseEventType.VOIDED))
                .isInstanceOf(jakarta.transaction.TransactionalException.class);
    }

    @Test
    void refusesAnEventThatBreaksItsSchema() {
        CaseEvent spoiled = new CaseEvent(1, mentoring(groups(17)));

        assertThatThrownBy(() -> QuarkusTransaction.requiringNew()
                .run(() -> outbox.append(reference, spoiled, CaseEventType.STARTED)))
                .isInstanceOf(UnpublishableEvent.class).hasMessageNotContaining("LONG_CODE");
        assertThat(new Records(database).count(EVENTS, reference)).isZero();
    }

    @Test
    void refusesAnEventThatIsTooLong() {
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew()
                .run(() -> outbox.append(reference, new CaseEvent(1, mentoring(groups(7000))), CaseEventType.STARTED)))
                .isInstanceOf(UnpublishableEvent.class).hasMessageContaining("65536 bytes");
    }

    private static List<String> groups(int size) {
        return IntStream.range(1000, 1000 + size).mapToObj(number -> "LONG_CODE_" + number).toList();
    }

    private static Mentoring mentoring(List<String> targetGroups) {
        return new Mentoring(targetGroups, null, new Profile("FEMALE", "25_29", "SY", "NONE"), new Place("P-14511-1", "14511"),
                Status.ACTIVE, new Started(YearMonth.of(2025, 3), "P-14511-1", "14511"), null, null, List.of(), List.of(),
                List.of(), List.of(), Retention.UNCHECKED);
    }
}
