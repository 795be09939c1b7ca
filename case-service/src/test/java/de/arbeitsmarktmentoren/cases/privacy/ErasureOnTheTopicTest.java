package de.arbeitsmarktmentoren.cases.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import javax.sql.DataSource;

import jakarta.inject.Inject;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import de.arbeitsmarktmentoren.cases.CaseClient;
import de.arbeitsmarktmentoren.cases.Records;
import de.arbeitsmarktmentoren.cases.Topic;
import de.arbeitsmarktmentoren.cases.outbox.Outbox;
import de.arbeitsmarktmentoren.contracts.CaseEventType;
import de.arbeitsmarktmentoren.contracts.CaseTopic;
import de.arbeitsmarktmentoren.contracts.Erasure;
import de.arbeitsmarktmentoren.contracts.ErasureTopic;
import de.arbeitsmarktmentoren.stack.LocalKafka;
import de.arbeitsmarktmentoren.stack.SmallOidcServer;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@WithTestResource(value = CompactingStack.class, scope = TestResourceScope.RESTRICTED_TO_CLASS)
@Tag("long")
class ErasureOnTheTopicTest {

    DataSource database = Records.owner();

    @Inject
    Outbox outbox;

    SmallOidcServer identity;
    LocalKafka kafka;

    @Test
    void leavesAfterCompactionOnlyTheRecordThatCounts() {
        Records records = new Records(database);
        Story story = new Story(new CaseClient(identity), records);
        await().untilAsserted(() -> assertThat(of(story.references.get(1))).hasSizeGreaterThan(1));

        new PrivacyOfficer(identity).erase(story.mentee, "ANONYMISED").then().statusCode(200);

        await().atMost(Duration.ofSeconds(120)).pollInterval(Duration.ofSeconds(2))
                .untilAsserted(() -> assertThat(story.references).allSatisfy(each -> assertThat(of(each))
                        .map(event -> Topic.header(event, CaseTopic.HEADER_TYPE))
                        .containsExactly(CaseEventType.ANONYMISED.typeName())));
        assertThat(everything(CaseTopic.NAME, CaseTopic.PARTITIONS)).map(Topic::text)
                .noneMatch(text -> story.values().stream().anyMatch(text::contains))
                .noneMatch(text -> story.ids.stream().anyMatch(text::contains));
        List<String> people = story.ids.stream().map(UUID::fromString).map(Erasure::keyOf).toList();
        assertThat(everything(ErasureTopic.NAME, ErasureTopic.PARTITIONS))
                .filteredOn(each -> people.contains(each.key())).hasSize(3).map(Topic::text)
                .noneMatch(text -> story.references.stream().anyMatch(text::contains));
    }

    /** Between which heartbeats it lay said to the minute when it was written, and the audit says who was erased then. */
    @Test
    void leavesNoPlaceThatTellsTheMinuteOfAnErasure() {
        Records records = new Records(database);
        Story story = new Story(new CaseClient(identity), records);
        new PrivacyOfficer(identity).erase(story.mentee, "ANONYMISED").then().statusCode(200);
        await().until(() -> records.count("SELECT count(*) FROM outbox") == 0);
        Map<Integer, Long> written = everything(CaseTopic.NAME, CaseTopic.PARTITIONS).stream().collect(
                Collectors.toMap(ConsumerRecord::partition, ConsumerRecord::offset, Math::max));

        QuarkusTransaction.requiringNew().run(outbox::mixForgotten);

        await().atMost(Duration.ofSeconds(120)).pollInterval(Duration.ofSeconds(2))
                .untilAsserted(() -> assertThat(story.references).allSatisfy(each -> assertThat(of(each)).singleElement()
                        .satisfies(event -> assertThat(event.offset()).isGreaterThan(written.get(event.partition())))));
    }

    private List<ConsumerRecord<String, byte[]>> of(String reference) {
        return everything(CaseTopic.NAME, CaseTopic.PARTITIONS).stream().filter(each -> each.key().equals(reference)).toList();
    }

    private List<ConsumerRecord<String, byte[]>> everything(String name, int partitions) {
        try (Topic topic = new Topic(kafka.bootstrapServers(), name, partitions)) {
            return topic.everything();
        }
    }
}
