package de.arbeitsmarktmentoren.contracts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import de.arbeitsmarktmentoren.contracts.codelist.CodeLists;

class SubjectEventTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final YearMonth MARCH = YearMonth.of(2025, 3);

    /** Members that hold a code, and the list it is from; the lists of the other members are kept elsewhere. */
    private static final Map<String, String> LISTS = Map.of("type", "activity-types", "channel", "activity-channels",
            "targetGroup", "target-groups", "district", "districts");

    @ParameterizedTest
    @EnumSource
    void keepsToTheSchema(Subject subject) {
        assertThat(EventSchema.of(subject).complaintsAbout(Golden.event(subject))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void isReadAndWrittenAgainWithoutLoss(Subject subject) throws IOException {
        byte[] written = read(subject, Golden.event(subject)).toJson();

        assertThat(JSON.readTree(written)).isEqualTo(JSON.readTree(Golden.event(subject)));
    }

    @ParameterizedTest
    @EnumSource
    void isOfTheSubjectWhoseTopicItIsOn(Subject subject) {
        assertThat(read(subject, Golden.event(subject)).state().key().subject()).isEqualTo(subject);
    }

    @ParameterizedTest
    @EnumSource
    void countsInTheDistrictsThatItNames(Subject subject) throws IOException {
        Set<String> named = Set.copyOf(JSON.readTree(Golden.event(subject)).findValuesAsText("district"));

        assertThat(read(subject, Golden.event(subject)).state().districts()).isNotEmpty().isEqualTo(named);
    }

    @ParameterizedTest
    @EnumSource
    void usesOnlyCodesOfTheLists(Subject subject) throws IOException {
        JsonNode state = JSON.readTree(Golden.event(subject)).path("state");

        LISTS.forEach((member, list) -> state.findValues(member)
                .forEach(
                        code -> assertThat(CodeLists.get(list).find(code.textValue())).as("%s in %s", code, list).isPresent()));
    }

    @ParameterizedTest
    @EnumSource
    void acceptsMembersAndCodesAddedLater(Subject subject) {
        String newer = Golden.event(subject).replace("\"month\":", "\"later\": {\"more\": 1}, \"month\":")
                .replace("APPLICATION_SUPPORT", "AND_MORE").replace("MENTORING_AGREED", "SPACE_TRAVEL");

        assertThat(EventSchema.of(subject).complaintsAbout(newer)).isEmpty();
        assertThat(read(subject, newer).state().key().month()).isEqualTo(MARCH);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ACTIVITY  | a version below 1       | "version": 4            | "version": 0
            ACTIVITY  | a day                   | "month": "2025-03"      | "month": "2025-03-14"
            ACTIVITY  | a month of another age  | "month": "2025-03"      | "month": "1999-12"
            ACTIVITY  | no project              | "project": "P-14511-1"  | "project": "Chemnitz"
            ACTIVITY  | the total as a district | "district": "14511"     | "district": "14"
            ACTIVITY  | free text for a code    | "type": "APPLICATION_SUPPORT", "channel": "IN_PERSON" | "type": "wrote a letter", "channel": "IN_PERSON"
            ACTIVITY  | nothing that happened   | "count": 12             | "count": 0
            ACTIVITY  | half a minute           | "minutes": 840          | "minutes": 839.5
            ACTIVITY  | a missing member        | "channel": "VIDEO",     | ``
            CAPACITY  | fewer than none         | "mentors": 4            | "mentors": -1
            EMPLOYER  | a name for the employer | E-000001                | Gerda Beyer
            EMPLOYER  | fewer than no contacts  | "contacts": 3           | "contacts": -3
            INTERVIEW | no month                | "month": "2025-03",     | ``
            INTERVIEW | null for a code         | "result": "REFERRED"    | "result": null
            """)
    void refusesInSchemaAndRecordAlike(Subject subject, String what, String written, String spoiled) {
        String golden = Golden.event(subject);
        assertThat(golden).contains(written);
        String wrong = golden.replace(written, spoiled);

        assertThat(EventSchema.of(subject).complaintsAbout(wrong)).as(what).isNotEmpty();
        assertThatExceptionOfType(MalformedEvent.class).as(what).isThrownBy(() -> read(subject, wrong));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ACTIVITY  | "channel": "VIDEO"                     | "channel": "AUDIO"     | activities are sorted by type and channel, each pair once
            ACTIVITY  | "channel": "VIDEO"                     | "channel": "IN_PERSON" | activities are sorted by type and channel, each pair once
            ACTIVITY  | "minutes": 75                          | "minutes": 1           | an activity takes 1 to 1440 minutes
            ACTIVITY  | "minutes": 75                          | "minutes": 2881        | an activity takes 1 to 1440 minutes
            CAPACITY  | "fullTimeShares": 3.75                 | "fullTimeShares": 4.01 | a mentor's share is above 0 and at most 1
            CAPACITY  | "fullTimeShares": 3.75                 | "fullTimeShares": 0    | a mentor's share is above 0 and at most 1
            CAPACITY  | "mentors": 4                           | "mentors": 0           | a mentor's share is above 0 and at most 1
            CAPACITY  | "fullTimeShares": 3.75                 | "fullTimeShares": 3.755 | shares of full time have two decimals
            EMPLOYER  | "P-14522-2"                            | "P-14411-1"            | support is sorted by project and district, each pair once
            EMPLOYER  | "contacts": 3                          | "contacts": 0          | what did not happen is not listed
            INTERVIEW | OTHER_IMMIGRANT                        | WOMEN_SEEKING_PROTECTION_TOO | interviews are sorted by target group and result, each pair once
            """)
    void refusesWhatCannotBe(Subject subject, String written, String spoiled, String rule) {
        String golden = Golden.event(subject);
        assertThat(golden).contains(written);
        String wrong = golden.replace(written, spoiled);

        assertThatExceptionOfType(MalformedEvent.class).isThrownBy(() -> read(subject, wrong)).withMessage(rule);
    }

    @Test
    void writesEqualSharesInEqualBytes() {
        SubjectEvent<CapacityState> event = new SubjectEvent<>(1, capacity("4"));

        assertThat(new String(event.toJson(), UTF_8)).isEqualTo("{\"version\":1,\"state\":{\"project\":\"P-14511-1\","
                + "\"district\":\"14511\",\"month\":\"2025-03\",\"mentors\":4,\"fullTimeShares\":4.00}}")
                .isEqualTo(new String(new SubjectEvent<>(1, capacity("4.0")).toJson(), UTF_8));
    }

    @Test
    void tellsOfAProjectThatHasNoMentors() {
        CapacityState none = new CapacityState("P-14511-1", "14511", MARCH, 0, BigDecimal.ZERO);

        assertThat(none.fullTimeShares()).isEqualTo(new BigDecimal("0.00"));
    }

    @Test
    void hasBoundsOnItsListsAndIsShortEnoughAtTheBound() {
        List<ActivityCount> most = activities(256);

        byte[] longest = new SubjectEvent<>(Long.MAX_VALUE, new ActivityState("P-14511-1", "14511", MARCH, most)).toJson();

        assertThat(longest).hasSizeLessThan(CaseTopic.MAX_RECORD_BYTES);
        assertThat(EventSchema.ACTIVITY.complaintsAbout(new String(longest, UTF_8))).isEmpty();
        assertThat(EventSchema.ACTIVITY.complaintsAbout(new String(new SubjectEvent<>(1,
                new ActivityState("P-14511-1", "14511", MARCH, activities(257))).toJson(), UTF_8))).isNotEmpty();
    }

    @Test
    void hasKeysThatSortAsTheirTopicsDo() {
        List<SubjectKey> keys = Stream.of(Subject.INTERVIEW.of("P-14511-1", MARCH), Subject.ACTIVITY.of("P-14522-1", MARCH),
                Subject.ACTIVITY.of("P-14511-1", MARCH.plusMonths(1)), Subject.ACTIVITY.of("P-14511-1", MARCH),
                Subject.EMPLOYER.of("E-000001", MARCH)).sorted().toList();

        assertThat(keys).extracting(key -> key.subject().topic() + " " + key.text()).isSorted();
    }

    @Test
    void hasNoKeyOfAProjectWhereAnEmployerIsMeant() {
        assertThatExceptionOfType(ImpossibleState.class).isThrownBy(() -> Subject.EMPLOYER.of("P-14511-1", MARCH));
        assertThatExceptionOfType(ImpossibleState.class).isThrownBy(() -> Subject.CAPACITY.of("E-000001", MARCH));
    }

    @Test
    void givesEachSubjectATopicOfItsOwn() {
        assertThat(Arrays.stream(Subject.values()).map(Subject::topic)).containsExactly("mentoring.activity-events.v1",
                "mentoring.capacity-events.v1", "mentoring.employer-events.v1", "mentoring.interview-events.v1");
    }

    private static CapacityState capacity(String shares) {
        return new CapacityState("P-14511-1", "14511", MARCH, 4, new BigDecimal(shares));
    }

    /** As long as they can be. */
    private static List<ActivityCount> activities(int size) {
        String type = "A".repeat(60);
        return IntStream.range(0, size).mapToObj(each -> new ActivityCount(type + (1000 + each), "C".repeat(64), 1_000_000,
                1_440_000_000)).collect(Collectors.toList());
    }

    private static SubjectEvent<? extends SubjectState> read(Subject subject, String json) {
        return SubjectEvent.fromJson(json.getBytes(UTF_8), subject.stateType());
    }
}
