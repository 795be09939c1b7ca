package de.arbeitsmarktmentoren.contracts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

class AsyncApiTest {

    private static final JsonNode DOCUMENT = read("case-events");
    private static final JsonNode SUBJECTS = read("subject-events");
    private static final JsonNode CHANNEL = DOCUMENT.at("/channels/caseEvents");
    private static final JsonNode MESSAGES = DOCUMENT.at("/components/messages");

    @Test
    void describesTheTopicAsItIsMade() {
        assertDescribes(CHANNEL, CaseTopic.NAME, CaseTopic.PARTITIONS, CaseTopic.CONFIG);
    }

    @ParameterizedTest
    @EnumSource
    void describesTheTopicOfEachSubjectAsItIsMade(Subject subject) {
        assertDescribes(channelOf(subject), subject.topic(), Subject.PARTITIONS, Subject.CONFIG);
    }

    @Test
    void namesEachTypeOfEventOnce() {
        Stream<String> types = Stream.concat(Arrays.stream(CaseEventType.values()).map(CaseEventType::typeName),
                Stream.of(Heartbeat.TYPE_NAME, Digest.TYPE_NAME));

        assertThat(MESSAGES.values()).extracting(message -> message.path("name").asString())
                .containsExactlyInAnyOrderElementsOf(types.toList());
        assertThat(CHANNEL.path("messages").propertyNames()).containsExactlyElementsOf(MESSAGES.propertyNames());
    }

    @Test
    void namesEachSubjectOnce() {
        assertThat(SUBJECTS.at("/components/messages").values()).extracting(message -> message.path("name").asString())
                .containsExactlyElementsOf(Arrays.stream(Subject.values()).map(Subject::typeName).toList());
        assertThat(SUBJECTS.path("channels").size()).isEqualTo(SUBJECTS.path("operations").size())
                .isEqualTo(Subject.values().length);
    }

    @Test
    void namesTheHeadersOfEachRecord() {
        JsonNode required = DOCUMENT.at("/components/schemas/CloudEventHeaders/required");

        assertThat(SUBJECTS.at("/components/schemas/CloudEventHeaders/required")).isEqualTo(required);

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
    void showsTheGoldenDigestAsTheExample() {
        JsonNode message = MESSAGES.path("Digest");

        assertThat(message.at("/examples/0/payload")).isEqualTo(new JsonMapper().readTree(Golden.file("digest")));
        assertThat(message.at("/examples/0/headers/ce_type").asString()).isEqualTo(Digest.TYPE_NAME);
        assertThat(IntStream.range(0, CaseTopic.PARTITIONS).mapToObj(Digest::key))
                .allMatch(key -> key.matches(message.at("/bindings/kafka/key/pattern").asString()));
    }

    @Test
    void describesTheListOfErasures() {
        JsonNode erasures = read("erasures");
        JsonNode message = erasures.at("/components/messages/MenteeErased");

        assertDescribes(erasures.at("/channels/erasures"), ErasureTopic.NAME, ErasureTopic.PARTITIONS, ErasureTopic.CONFIG);
        assertThat(message.path("name").asString()).isEqualTo(Erasure.TYPE_NAME);
        assertThat(message.at("/examples/0/payload")).isEqualTo(new JsonMapper().readTree(Golden.file("erasure")));
        assertThat(Erasure.keyOf(new UUID(1, 2))).matches(message.at("/bindings/kafka/key/pattern").asString());
    }

    @ParameterizedTest
    @EnumSource
    void showsTheGoldenEventOfEachSubjectAsTheExample(Subject subject) {
        JsonNode message = SUBJECTS.at(channelOf(subject).at("/messages").values().iterator().next().path("$ref").asString()
                .substring(1));

        assertThat(message.path("name").asString()).isEqualTo(subject.typeName());
        assertThat(message.at("/examples/0/payload")).isEqualTo(new JsonMapper().readTree(Golden.event(subject)));
        assertThat(message.at("/examples/0/headers/ce_type").asString()).isEqualTo(subject.typeName());
        assertThat(message.at("/examples/0/headers/ce_source").asString()).isEqualTo(CaseTopic.SOURCE);
        assertThat(keyOf(subject)).matches(message.at("/bindings/kafka/key/pattern").asString());
    }

    @ParameterizedTest
    @ValueSource(strings = { "case-events", "subject-events", "erasures" })
    void pointsOnlyToWhatExists(String name) {
        JsonNode document = read(name);

        List<String> references = document.findValuesAsString("$ref");

        assertThat(references).isNotEmpty()
                .allSatisfy(reference -> assertThat(resolves(document, reference)).as(reference).isTrue());
    }

    private static JsonNode read(String name) {
        return new YAMLMapper().readTree(AsyncApiTest.class.getResourceAsStream("/asyncapi/" + name + ".yaml"));
    }

    private static JsonNode channelOf(Subject subject) {
        return SUBJECTS.path("channels").values().stream()
                .filter(channel -> channel.path("address").asString().equals(subject.topic())).findFirst().orElseThrow();
    }

    private static String keyOf(Subject subject) {
        return SubjectEvent.fromJson(Golden.event(subject).getBytes(UTF_8), subject.stateType()).state().key().text();
    }

    private static void assertDescribes(JsonNode channel, String topic, int partitions, Map<String, String> made) {
        assertThat(channel.path("address").asString()).isEqualTo(topic);
        assertThat(channel.at("/bindings/kafka/topic").asString()).isEqualTo(topic);
        assertThat(channel.at("/bindings/kafka/partitions").asInt()).isEqualTo(partitions);
        JsonNode config = channel.at("/bindings/kafka/topicConfiguration");
        assertThat(config.at("/cleanup.policy/0").asString()).isEqualTo(made.get("cleanup.policy"));
        assertThat(config.path("delete.retention.ms").asString()).isEqualTo(made.get("delete.retention.ms"));
        assertThat(config.path("max.message.bytes").asString()).isEqualTo(made.get("max.message.bytes"));
    }

    private static boolean resolves(JsonNode document, String reference) {
        if (reference.startsWith("#")) {
            return !document.at(reference.substring(1)).isMissingNode();
        }
        return AsyncApiTest.class.getResource("/" + reference.replace("../", "")) != null;
    }
}
