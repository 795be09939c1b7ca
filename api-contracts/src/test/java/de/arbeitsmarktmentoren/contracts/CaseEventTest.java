package de.arbeitsmarktmentoren.contracts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Arrays;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CaseEventTest {

    private static final String RUNNING = """
            {"version":3,"state":{"targetGroups":["WITHOUT_VOCATIONAL_QUALIFICATION","WOMEN_SEEKING_PROTECTION"],\
            "previousStartYear":null,\
            "profile":{"gender":"FEMALE","ageBand":"25_29","originGroup":"SY","qualification":"NONE"},\
            "responsible":{"project":"P-14511-1","district":"14511"},"status":"AFTERCARE",\
            "started":{"month":"2025-02","project":"P-14511-1","district":"14511"},\
            "placed":{"month":"2025-07","project":"P-14511-1","district":"14511","kind":"VOCATIONAL_TRAINING","sector":"Q",\
            "qualificationAdequate":"YES","afterMonths":4},\
            "ended":null,"transfers":[],"pauses":[],"reopenings":[],"milestones":[],"retention":{"status":"UNCHECKED"}}}""";

    @Test
    void writesWhatItRead() {
        CaseEvent event = CaseEvent.fromJson(RUNNING.getBytes(UTF_8));

        assertThat(new String(event.toJson(), UTF_8)).isEqualTo(RUNNING);
    }

    @Test
    void writesAVoidStateAsItsStatusAndNothingElse() {
        CaseEvent event = new CaseEvent(7, new Voided());

        assertThat(new String(event.toJson(), UTF_8)).isEqualTo("{\"version\":7,\"state\":{\"status\":\"VOIDED\"}}");
        assertThat(CaseEvent.fromJson(event.toJson())).isEqualTo(event);
    }

    @Test
    void ignoresMembersItDoesNotKnow() {
        String newer = RUNNING.replace("{\"version\":3,", "{\"version\":3,\"later\":true,");

        assertThat(CaseEvent.fromJson(newer.getBytes(UTF_8))).isEqualTo(CaseEvent.fromJson(RUNNING.getBytes(UTF_8)));
    }

    @Test
    void acceptsCodesItDoesNotKnow() {
        String newer = RUNNING.replace("VOCATIONAL_TRAINING", "SPACE_TRAVEL").replace("\"SY\"", "\"XX\"");

        assertThat(CaseEvent.fromJson(newer.getBytes(UTF_8)).state()).isInstanceOf(Mentoring.class);
    }

    @Test
    void refusesAMissingMember() {
        String spoiled = RUNNING.replace("\"previousStartYear\":null,", "").replace("\"responsible\"", "\"irresponsible\"");

        assertThatExceptionOfType(MalformedEvent.class).isThrownBy(() -> CaseEvent.fromJson(spoiled.getBytes(UTF_8)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "\"version\":3 | \"version\":3.9",
            "\"status\":\"AFTERCARE\" | \"status\":2",
            "\"kind\":\"VOCATIONAL_TRAINING\" | \"kind\":null",
            "\"district\":\"14511\" | \"district\":\"99999\"" })
    void refusesAMemberOfAnotherShape(String right, String wrong) {
        String spoiled = RUNNING.replace(right, wrong);

        assertThat(spoiled).isNotEqualTo(RUNNING);
        assertThatExceptionOfType(MalformedEvent.class).isThrownBy(() -> CaseEvent.fromJson(spoiled.getBytes(UTF_8)));
    }

    @Test
    void refusesWhatFollowsTheEvent() {
        String spoiled = RUNNING + " {}";

        assertThatExceptionOfType(MalformedEvent.class).isThrownBy(() -> CaseEvent.fromJson(spoiled.getBytes(UTF_8)));
    }

    @Test
    void namesTheRuleButNoValueWhenTheStateCannotBe() {
        String spoiled = RUNNING.replace("\"afterMonths\":4", "\"afterMonths\":40");

        assertThatExceptionOfType(MalformedEvent.class).isThrownBy(() -> CaseEvent.fromJson(spoiled.getBytes(UTF_8)))
                .withMessage("completed months are the difference of the months or one less");
    }

    @Test
    void quotesNothingOfWhatIsNotJson() {
        byte[] secret = "Amina Haddad".getBytes(UTF_8);

        assertThatExceptionOfType(MalformedEvent.class).isThrownBy(() -> CaseEvent.fromJson(secret))
                .withMessage("not JSON").withNoCause();
    }

    @Test
    void findsEachTypeByItsName() {
        assertThat(Arrays.stream(CaseEventType.values()).map(CaseEventType::typeName)
                .map(CaseEventType::ofTypeName).flatMap(java.util.Optional::stream))
                .containsExactly(CaseEventType.values());
        assertThat(CaseEventType.RETENTION_CHECKED.typeName())
                .isEqualTo("de.arbeitsmarktmentoren.mentoring.retention-checked.v1");
    }
}
