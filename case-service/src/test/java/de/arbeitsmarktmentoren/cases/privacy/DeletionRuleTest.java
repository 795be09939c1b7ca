package de.arbeitsmarktmentoren.cases.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Period;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import de.arbeitsmarktmentoren.cases.CaseClient;
import de.arbeitsmarktmentoren.cases.CaseServiceTest;
import de.arbeitsmarktmentoren.cases.Records;
import de.arbeitsmarktmentoren.stack.SmallOidcServer;
import io.quarkus.runtime.PreventFurtherStepsException;
import io.restassured.path.json.JsonPath;

@CaseServiceTest
class DeletionRuleTest {

    /** By which rule each table of people goes; a new one belongs here or to what is nobody's. */
    private static final Map<String, DeletionRule> RULES = Map.ofEntries(
            Map.entry("person.mentee", DeletionRule.PERSON),
            Map.entry("person.mentee_merge", DeletionRule.PERSON),
            Map.entry("person.mentee_merge_case", DeletionRule.PERSON),
            Map.entry("person.mentee_merge_mentee", DeletionRule.PERSON),
            Map.entry("person.recognition_procedure", DeletionRule.PERSON),
            Map.entry("person.recognition_status", DeletionRule.PERSON),
            Map.entry("person.imported", DeletionRule.PERSON),
            Map.entry("person.note", DeletionRule.CONTACT_NOTE),
            Map.entry("person.earlier_version", DeletionRule.EARLIER_VERSION),
            Map.entry("person.import_row", DeletionRule.IMPORTED_FILE),
            Map.entry("person.employer", DeletionRule.EMPLOYER_NAME),
            Map.entry("person.employer_change", DeletionRule.EMPLOYER_NAME));
    private static final Set<String> NOBODYS = Set.of("person.request_secret", "person.cursor_secret");

    SmallOidcServer identity;
    CaseClient mentor;
    PrivacyOfficer officer;
    Records records;

    @BeforeEach
    void setUp() {
        mentor = new CaseClient(identity);
        officer = new PrivacyOfficer(identity);
        records = new Records(Records.owner());
    }

    @Test
    void isThereForEveryTableOfPeople() {
        Set<String> known = new HashSet<>(RULES.keySet());
        known.addAll(NOBODYS);

        assertThat(new Everything(records).tables()).filteredOn(table -> table.startsWith("person."))
                .containsExactlyInAnyOrderElementsOf(known);
    }

    @ParameterizedTest
    @EnumSource(names = { "PERSON", "REGISTRATION", "EARLIER_VERSION", "CONTACT_NOTE", "EMPLOYER_NAME" })
    void takesAwayWhatIsDueAndSaysHowMuch(DeletionRule rule) {
        String left = "SELECT count(*) FROM " + due(rule);
        assertThat(records.count(left)).isPositive();

        JsonPath report = officer.post("/v1/deletion-runs", Map.of("dryRun", false)).then().statusCode(201).extract()
                .jsonPath();

        String result = "results.find { it.rule == '" + rule + "' }.";
        assertThat(report.getInt(result + "done")).isPositive().isEqualTo(report.getInt(result + "due"));
        assertThat(records.count(left)).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = { "P0D", "P11M", "P365D", "P1Y-1D" })
    void stopsTheStartWhereTheAuditWouldBeKeptForLessThanAYear(String period) {
        assertThatThrownBy(() -> DeletionRules.checkAudit(Period.parse(period)))
                .isInstanceOf(PreventFurtherStepsException.class)
                .hasMessage("The case service cannot start. Set PRIVACY_KEEP_AUDIT to P1Y or longer, in years or months.");
    }

    @ParameterizedTest
    @ValueSource(strings = { "P1Y", "P12M", "P2Y" })
    void mayKeepTheAuditForAYearOrLonger(String period) {
        assertThatCode(() -> DeletionRules.checkAudit(Period.parse(period))).doesNotThrowAnyException();
    }

    @Test
    void leavesTheNameOfAnEmployerWithWhomSomethingWasDoneSince() {
        String employer = employerOf2019();
        mentor.post("/v1/employers/" + employer + "/contacts", Map.of("project", "P-14511-1", "heldOn", "2025-05-20", "channel",
                "PHONE")).then().statusCode(201);

        officer.post("/v1/deletion-runs", Map.of("dryRun", false)).then().statusCode(201);

        assertThat(records.texts("SELECT name FROM person.employer WHERE code = ?", employer)).doesNotContain("");
    }

    /** Something that is due, and where it stands. */
    private String due(DeletionRule rule) {
        return switch (rule) {
            case PERSON -> "person.mentee WHERE id = '" + ended() + "'";
            case REGISTRATION -> aged("person.mentee", "registered_at", "id = '" + mentor.registeredMentee() + "'");
            case EARLIER_VERSION -> aged("person.earlier_version", "recorded_at", "id = '" + changedActivity() + "'");
            case CONTACT_NOTE -> aged("person.note", "written_at", "about_id = '" + contactWithNote() + "'");
            case EMPLOYER_NAME ->
                "(SELECT code, name FROM person.employer UNION ALL SELECT code, name FROM person.employer_change)"
                        + " named WHERE name <> '' AND code = '" + employerOf2019() + "'";
            default -> throw new IllegalArgumentException(rule.name());
        };
    }

    private String aged(String table, String time, String which) {
        records.texts("UPDATE " + table + " SET " + time + " = '2019-03-01' WHERE " + which + " RETURNING 1");
        return table + " WHERE " + which;
    }

    private String ended() {
        String mentee = mentor.registeredMentee();
        String id = mentor.startedCase(mentee, "2020-03-02");
        mentor.change(id, "end", CaseClient.anEnd("2020-06-30", "CONTACT_LOST")).then().statusCode(201);
        return mentee;
    }

    private String changedActivity() {
        String activities = "/v1/cases/" + mentor.startedCase("2025-03-14") + "/activities";
        Map<String, ?> held = Map.of("type", "OTHER", "channel", "PHONE", "heldOn", "2025-03-20", "minutes", 45);
        String id = mentor.post(activities, held).then().statusCode(201).extract().path("id");
        mentor.once().header("If-Match", "\"v1\"").body(Map.of("type", "OTHER", "channel", "PHONE", "heldOn", "2025-03-20",
                "minutes", 50)).put(activities + "/" + id).then().statusCode(200);
        return id;
    }

    private String contactWithNote() {
        return mentor.post("/v1/employers/" + employerOf2019() + "/contacts", Map.of("project", "P-14511-1", "heldOn",
                "2025-05-20", "channel", "PHONE", "note", "Frau Beispiel ruft zurück")).then().statusCode(201).extract()
                .path("id");
    }

    private String employerOf2019() {
        String code = mentor.post("/v1/employers", Map.of("name", "Betrieb " + UUID.randomUUID())).then().statusCode(201)
                .extract().path("code");
        records.texts("UPDATE person.employer_change SET recorded_at = '2019-03-01' WHERE code = ? RETURNING 1", code);
        return code;
    }
}
