package de.arbeitsmarktmentoren.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

class AsyncApiTest {

    private static final JsonNode DOCUMENT = new YAMLMapper()
            .readTree(AsyncApiTest.class.getResourceAsStream("/asyncapi/case-events.yaml"));
    private static final JsonNode CHANNEL = DOCUMENT.at("/channels/caseEvents");
    private static final JsonNode MESSAGES = DOCUMENT.at("/components/messages");

    @Test
    void describesTheTopicAsItIsMade() {
        assertThat(CHANNEL.path("address").asString()).isEqualTo(CaseTopic.NAME);
        assertThat(CHANNEL.at("/bindings/kafka/partitions").asInt()).isEqualTo(CaseTopic.PARTITIONS);
        JsonNode config = CHANNEL.at("/bindings/kafka/topicConfiguration");
        assertThat(config.at("/cleanup.policy/0").asString()).isEqualTo(CaseTopic.CONFIG.get("cleanup.policy"));
        assertThat(config.path("delete.retention.ms").asString()).isEqualTo(CaseTopic.CONFIG.get("delete.retention.ms"));
        assertThat(config.path("max.message.bytes").asString()).isEqualTo(CaseTopic.CONFIG.get("max.message.bytes"));
    }

    @Test
    void namesEachTypeOfEventOnce() {
        Stream<String> types = Stream.concat(Arrays.stream(CaseEventType.values()).map(CaseEventType::typeName),
                Stream.of(Heartbeat.TYPE_NAME));

        assertThat(MESSAGES.values()).extracting(message -> message.path("name").asString())
                .containsExactlyInAnyOrderElementsOf(types.toList());
        assertThat(CHANNEL.path("messages").propertyNames()).containsExactlyElementsOf(MESSAGES.propertyNames());
    }

    @Test
    void namesTheHeadersOfEachRecord() {
        JsonNode required = DOCUMENT.at("/components/schemas/CloudEventHeaders/required");

        assertThat(required.values()).extracting(JsonNode::asString).containsExactlyInAnyOrder(CaseTopic.HEADER_SPEC_VERSION,
                CaseTopic.HEADER_TYPE, CaseTopic.HEADER_SOURCE, CaseTopic.HEADER_ID, CaseTopic.HEADER_TIME,
                CaseTopic.HEADER_CONTENT_TYPE);
    }

    @ParameterizedTest
    @EnumSource
    void showsTheGoldenEventAsTheExample(CaseEventType type) {
        JsonNode message = MESSAGES.values().stream().filter(each -> each.path("name").asString().equals(type.typeName()))
                .findFirst().orElseThrow();

        assertThat(message.at("/examples/0/payload")).isEqualTo(new JsonMapper().readTree(Golden.event(type)));
        assertThat(message.at("/examples/0/headers/ce_type").asString()).isEqualTo(type.typeName());
        assertThat(message.at("/examples/0/headers/ce_source").asString()).isEqualTo(CaseTopic.SOURCE);
    }

    @Test
    void pointsOnlyToWhatExists() {
        List<String> references = DOCUMENT.findValuesAsString("$ref");

        assertThat(references).isNotEmpty().allSatisfy(reference -> assertThat(resolves(reference)).as(reference).isTrue());
    }

    private static boolean resolves(String reference) {
        if (reference.startsWith("#")) {
            return !DOCUMENT.at(reference.substring(1)).isMissingNode();
        }
        return AsyncApiTest.class.getResource("/" + reference.replace("../", "")) != null;
    }
}
