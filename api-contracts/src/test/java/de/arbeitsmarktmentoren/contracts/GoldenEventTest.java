package de.arbeitsmarktmentoren.contracts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import de.arbeitsmarktmentoren.contracts.codelist.CodeLists;
import de.arbeitsmarktmentoren.contracts.codelist.EndReason;
import de.arbeitsmarktmentoren.contracts.codelist.PlacementKind;

class GoldenEventTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @ParameterizedTest
    @EnumSource
    void keepsToTheSchema(CaseEventType type) {
        List<String> complaints = EventSchema.CASE_EVENT.complaintsAbout(Golden.event(type));

        assertThat(complaints).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void isReadAndWrittenAgainWithoutLoss(CaseEventType type) throws IOException {
        String golden = Golden.event(type);

        byte[] written = CaseEvent.fromJson(golden.getBytes(UTF_8)).toJson();

        assertThat(JSON.readTree(written)).isEqualTo(JSON.readTree(golden));
    }

    @ParameterizedTest
    @EnumSource
    void usesOnlyCodesOfTheLists(CaseEventType type) throws IOException {
        JsonNode state = JSON.readTree(Golden.event(type)).path("state");

        assertKnown("case-statuses", state.path("status"));
        assertKnown("genders", state.path("profile").path("gender"));
        assertKnown("age-bands", state.path("profile").path("ageBand"));
        assertKnown("origin-groups", state.path("profile").path("originGroup"));
        assertKnown("qualifications", state.path("profile").path("qualification"));
        assertKnown("placement-kinds", state.path("placed").path("kind"));
        assertKnown("sectors", state.path("placed").path("sector"));
        assertKnown("qualification-adequacy", state.path("placed").path("qualificationAdequate"));
        assertKnown("end-reasons", state.path("ended").path("reason"));
        assertKnown("end-kinds", state.path("ended").path("kind"));
        assertKnown("retention-statuses", state.path("retention").path("status"));
        state.path("targetGroups").forEach(group -> assertKnown("target-groups", group));
        state.path("milestones").forEach(milestone -> assertKnown("milestone-kinds", milestone.path("kind")));
        state.findValues("district").forEach(district -> assertKnown("districts", district));
    }

    @Test
    void fillsEachListSomewhere() {
        List<Mentoring> states = mentorings().toList();

        assertThat(states).anyMatch(state -> !state.transfers().isEmpty()).anyMatch(state -> !state.pauses().isEmpty())
                .anyMatch(state -> !state.reopenings().isEmpty()).anyMatch(state -> !state.milestones().isEmpty());
    }

    @Test
    void tellsOfAnEndWhatItsReasonSays() {
        List<Ended> ends = mentorings().map(Mentoring::ended).flatMap(Stream::ofNullable)
                .filter(ended -> !EndReason.UNKNOWN.equals(ended.reason())).toList();

        assertThat(ends).isNotEmpty()
                .allSatisfy(ended -> assertThat(EndReason.kindOf(ended.reason())).hasValue(ended.kind().name()));
    }

    @Test
    void showsBothOutcomesOfAPlacement() {
        Function<Placed, String> outcome = placed -> PlacementKind.outcomeOf(placed.kind()).orElseThrow();

        assertThat(mentorings().map(Mentoring::placed).flatMap(Stream::ofNullable).map(outcome)).contains("EMPLOYMENT",
                "TRAINING");
    }

    @Test
    void hasAHeartbeatThatKeepsToItsSchema() throws IOException {
        String golden = Golden.file("heartbeat");

        assertThat(EventSchema.HEARTBEAT.complaintsAbout(golden)).isEmpty();
        assertThat(JSON.readTree(new Heartbeat(Instant.parse("2025-07-01T10:15:30.125Z")).toJson()))
                .isEqualTo(JSON.readTree(golden));
    }

    @Test
    void hasADigestThatKeepsToItsSchemaAndIsReadWithoutLoss() throws IOException {
        String golden = Golden.file("digest");

        byte[] written = Digest.fromJson(golden.getBytes(UTF_8)).toJson();

        assertThat(EventSchema.DIGEST.complaintsAbout(golden)).isEmpty();
        assertThat(JSON.readTree(written)).isEqualTo(JSON.readTree(golden));
    }

    @Test
    void namesEveryMemberThatTheSchemaKnows() throws IOException {
        JsonNode schema = JSON.readTree(getClass().getResourceAsStream("/schemas/case-event.v1.schema.json"));

        List<String> required = new ArrayList<>();
        schema.path("$defs").path("mentoring").path("required").forEach(name -> required.add(name.textValue()));

        assertThat(required).isEqualTo(names(JSON.readTree(Golden.event(CaseEventType.STARTED)).path("state").fieldNames()))
                .containsExactlyInAnyOrderElementsOf(
                        names(schema.path("$defs").path("mentoring").path("properties").fieldNames()));
    }

    private static Stream<Mentoring> mentorings() {
        return Arrays.stream(CaseEventType.values()).map(Golden::event)
                .map(json -> CaseEvent.fromJson(json.getBytes(UTF_8)).state())
                .filter(Mentoring.class::isInstance).map(Mentoring.class::cast);
    }

    private static void assertKnown(String list, JsonNode code) {
        if (code.isTextual()) {
            assertThat(CodeLists.get(list).find(code.textValue())).as("%s in %s", code, list).isPresent();
        }
    }

    private static List<String> names(Iterator<String> fieldNames) {
        List<String> names = new ArrayList<>();
        fieldNames.forEachRemaining(names::add);
        return names;
    }
}
