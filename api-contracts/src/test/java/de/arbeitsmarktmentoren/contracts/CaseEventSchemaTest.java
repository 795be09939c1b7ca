package de.arbeitsmarktmentoren.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CaseEventSchemaTest {

    private static final String COMPLETED = Golden.event(CaseEventType.COMPLETED);

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            a version below 1            | "version": 8                      | "version": 0
            a version beyond 64 bits     | "version": 8                      | "version": 9223372036854775808
            a version as text            | "version": 8                      | "version": "8"
            a day                        | "started": {"month": "2025-02"    | "started": {"month": "2025-02-14"
            a thirteenth month           | "started": {"month": "2025-02"    | "started": {"month": "2025-13"
            a project without number     | "project": "P-14511-1"            | "project": "P-14511"
            another state's district     | "district": "14511"               | "district": "11000"
            the total as a district      | "district": "14511"               | "district": "14"
            free text for a code         | "reason": "GOAL_REACHED"          | "reason": "found a job"
            no target group              | ["WITHOUT_VOCATIONAL_QUALIFICATION", "WOMEN_SEEKING_PROTECTION"] | []
            a target group twice         | "WITHOUT_VOCATIONAL_QUALIFICATION" | "WOMEN_SEEKING_PROTECTION"
            an end kind not known        | "kind": "SUCCESS"                 | "kind": "VOID"
            a status not known           | "status": "ENDED"                 | "status": "LOST"
            more than 1200 months        | "afterMonths": 12                 | "afterMonths": 1201
            a missing member             | "previousStartYear": null,        | ``
            null for what always is      | "retention": {"status": "TRAINING_CONTINUES"} | "retention": null
            a void state that says more  | "status": "ENDED"                 | "status": "VOIDED"
            """)
    void refuses(String what, String written, String spoiled) {
        assertThat(COMPLETED).contains(written);

        List<String> complaints = EventSchema.CASE_EVENT.complaintsAbout(COMPLETED.replace(written, spoiled));

        assertThat(complaints).as(what).isNotEmpty();
    }

    @Test
    void refusesAListWithoutBound() {
        String pauses = IntStream.range(0, 101).mapToObj(i -> "{\"from\": \"2025-03\", \"resumed\": \"2025-04\"}")
                .collect(Collectors.joining(", "));

        String endless = COMPLETED.replace("{\"from\": \"2025-03\", \"resumed\": \"2025-04\"}", pauses);

        assertThat(EventSchema.CASE_EVENT.complaintsAbout(endless)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = { "EMPLOYMENT_ON_THE_MOON", "X" })
    void acceptsCodesAddedToOpenLists(String code) {
        String newer = COMPLETED.replace("VOCATIONAL_TRAINING", code);

        assertThat(EventSchema.CASE_EVENT.complaintsAbout(newer)).isEmpty();
    }

    @Test
    void acceptsMembersAddedLater() {
        String newer = COMPLETED.replace("\"status\": \"ENDED\"", "\"status\": \"ENDED\", \"addedLater\": 1");

        assertThat(EventSchema.CASE_EVENT.complaintsAbout(newer)).isEmpty();
    }

    @Test
    void acceptsTheHighestVersion() {
        String highest = COMPLETED.replace("\"version\": 8", "\"version\": " + Long.MAX_VALUE);

        assertThat(EventSchema.CASE_EVENT.complaintsAbout(highest)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = { "{}", "{\"at\": 1}", "{\"at\": \"2025-07-01\"}", "{\"at\": \"2025-07-01T10:15:30+02:00\"}",
            "{\"at\": \"2025-02-30T10:15:30Z\"}" })
    void refusesAHeartbeatWithoutInstant(String heartbeat) {
        assertThat(EventSchema.HEARTBEAT.complaintsAbout(heartbeat)).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            a day for an instant      | "2025-07-01T01:00:00.125Z" | "2025-07-01"
            less than no case         | "cases": 2                 | "cases": -1
            cases as text             | "cases": 2                 | "cases": "2"
            a missing member          | "cases": 2,                | ``
            capitals in the sum       | "sum": "54e3               | "sum": "54E3
            a sum that is too short   | "sum": "54e3               | "sum": "54e
            a sum as a number         | "sum": "54e3b23370bd3b38"  | "sum": 54
            """)
    void refusesADigestWith(String what, String written, String spoiled) {
        String digest = Golden.file("digest");
        assertThat(digest).contains(written);

        List<String> complaints = EventSchema.DIGEST.complaintsAbout(digest.replace(written, spoiled));

        assertThat(complaints).as(what).isNotEmpty();
    }
}
