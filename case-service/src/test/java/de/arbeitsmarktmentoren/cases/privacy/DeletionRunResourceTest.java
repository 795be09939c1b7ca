package de.arbeitsmarktmentoren.cases.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

import javax.sql.DataSource;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import de.arbeitsmarktmentoren.cases.CaseClient;
import de.arbeitsmarktmentoren.cases.CaseServiceTest;
import de.arbeitsmarktmentoren.cases.Records;
import de.arbeitsmarktmentoren.cases.access.Wall;
import de.arbeitsmarktmentoren.cases.audit.Jobs;
import de.arbeitsmarktmentoren.cases.outbox.Outbox;
import de.arbeitsmarktmentoren.stack.SmallOidcServer;
import io.quarkus.narayana.jta.QuarkusTransaction;

@CaseServiceTest
class DeletionRunResourceTest {

    /** From the entry of an erasure to the event that it left, by the transaction of both. */
    private static final String LEADING = """
            SELECT count(*) FROM event e JOIN audit_entry a ON a.transaction::text::bigint = e.xmin::text::bigint
            WHERE a.operation = 'eraseMentee' AND e.type LIKE '%anonymised%'""";
    private static final String RUNS = "/v1/deletion-runs";
    private static final ZoneId HERE = ZoneId.of("Europe/Berlin");

    @Inject
    DataSource database;

    @Inject
    DueTable due;

    @Inject
    DeletionRules rules;

    @Inject
    DeletionRuns runs;

    @Inject
    Jobs jobs;

    @Inject
    PrivacyConfig config;

    @Inject
    Wall wall;

    @Inject
    Outbox outbox;

    SmallOidcServer identity;
    CaseClient mentor;
    PrivacyOfficer officer;
    Records records;

    @BeforeEach
    void setUp() {
        mentor = new CaseClient(identity);
        officer = new PrivacyOfficer(identity);
        records = new Records(database);
    }

    @Test
    void listsEveryRuleWithItsPeriodAndWhatIsDue() {
        ended("2020-06-30");

        officer.get("/v1/deletion-rules").then().statusCode(200).body("items", hasSize(DeletionRule.values().length))
                .body("items.find { it.rule == 'PERSON' }.keptFor", equalTo("P5Y"))
                .body("items.find { it.rule == 'PERSON' }.due", greaterThan(0))
                .body("items.find { it.rule == 'KEPT_ANSWER' }.keptFor", equalTo("P3D"))
                .body("items.find { it.rule == 'ERASURE_LIST' }.keptFor", equalTo(null));
        mentor.asMentor().get("/v1/deletion-rules").then().statusCode(403);
    }

    @Test
    void onlyCountsInADryRun() {
        String mentee = ended("2020-06-30");

        String report = officer.post(RUNS, Map.of("dryRun", true)).then().statusCode(201).body("dryRun", equalTo(true))
                .body("results.find { it.rule == 'PERSON' }.due", greaterThan(0))
                .body("results.done.sum()", equalTo(0)).extract().header("Location");

        mentor.asMentor().get("/v1/mentees/" + mentee).then().statusCode(200);
        officer.get(report).then().statusCode(200).body("dryRun", equalTo(true))
                .body("orderedBy", equalTo("demo-privacy-officer"));
        officer.post(RUNS, Map.of()).then().statusCode(422).body("errors[0].pointer", equalTo("/dryRun"));
    }

    @Test
    void anonymisesWhosePeriodIsOverAndNobodyElse() {
        String over = ended("2020-06-30");
        String notYet = ended("2025-06-30");
        String goesOn = ended("2020-06-30");
        mentor.startedCase(goesOn, "2025-03-14");

        officer.post(RUNS, Map.of("dryRun", false)).then().statusCode(201)
                .body("results.find { it.rule == 'PERSON' }.done", greaterThan(0))
                .body("results.find { it.rule == 'PERSON' }.failed", equalTo(0));

        mentor.asMentor().get("/v1/mentees/" + over).then().statusCode(404);
        mentor.asMentor().get("/v1/mentees/" + notYet).then().statusCode(200);
        mentor.asMentor().get("/v1/mentees/" + goesOn).then().statusCode(200);
        assertThat(records.texts("SELECT fields::text FROM audit_entry WHERE kind = 'DELETION_RUN' ORDER BY seq DESC LIMIT 1"))
                .singleElement().asString().contains("PERSON");
    }

    @Test
    void countsAPeriodFromTheEndOfTheLastMentoringToTheDay() {
        UUID mentee = UUID.fromString(ended("2021-06-30"));

        assertThat(isDue(DeletionRule.PERSON, mentee, "2021-06-29")).isFalse();
        assertThat(isDue(DeletionRule.PERSON, mentee, "2021-06-30")).isTrue();
        assertThat(isDue(DeletionRule.REGISTRATION, mentee, "2099-01-01")).isFalse();
    }

    @Test
    void countsAPeriodFromTheRegistrationWhereNoMentoringBegan() {
        UUID mentee = UUID.fromString(mentor.registeredMentee());
        String dayAfterTomorrow = LocalDate.now(HERE).plusDays(2).toString();

        assertThat(isDue(DeletionRule.REGISTRATION, mentee, "2026-01-01")).isFalse();
        assertThat(isDue(DeletionRule.REGISTRATION, mentee, dayAfterTomorrow)).isTrue();
        assertThat(isDue(DeletionRule.PERSON, mentee, dayAfterTomorrow)).isFalse();
    }

    @Test
    void runsOnceANightWhateverTheNumberOfReplicas() {
        LocalDate night = LocalDate.of(2031, 3, 3);
        NightlyDeletion one = at(night.atTime(4, 0));
        NightlyDeletion other = at(night.atTime(4, 0));

        CompletableFuture<Boolean> meanwhile = CompletableFuture.supplyAsync(one::runIfDue);
        List<Boolean> ran = List.of(other.runIfDue(), meanwhile.join());

        assertThat(ran).containsExactlyInAnyOrder(true, false);
        assertThat(other.runIfDue()).isFalse();
        assertThat(records.texts("SELECT jsonb_array_length(results) FROM deletion_run WHERE night = ?", night)).singleElement()
                .isNotEqualTo("0");
    }

    @Test
    void waitsAtNightForItsHour() {
        assertThat(at(LocalDate.of(2031, 3, 4).atTime(3, 29)).runIfDue()).isFalse();
    }

    @Test
    void takesNothingOfTheLastYearOutOfTheAuditWithTheServicesOwnLogin() {
        long entries = records.count("SELECT count(*) FROM audit_entry");

        assertThatThrownBy(() -> records.texts("SELECT delete_audit_before((now() AT TIME ZONE 'Europe/Berlin')::date - 364)"))
                .hasMessageContaining("a year at least");

        assertThat(records.count("SELECT count(*) FROM audit_entry")).isEqualTo(entries);
    }

    @Test
    void leavesNoTransactionThatLeadsFromAnErasureToWhatCounts() {
        for (String mentee : List.of(ended("2025-06-30"), ended("2025-06-30"))) {
            officer.erase(mentee, "ANONYMISED").then().statusCode(200);
        }
        Records owner = new Records(Records.owner());
        assertThat(owner.count(LEADING)).isPositive();

        QuarkusTransaction.requiringNew().run(outbox::mixForgotten);

        assertThat(owner.count(LEADING)).isZero();
        assertThatThrownBy(() -> records.texts("SELECT xmin FROM event")).hasMessageContaining("permission denied");
    }

    @Test
    void tellsOfAllWhoAreForgottenAgainInAnOrderThatSaysNothing() {
        List<String> references = new ArrayList<>();
        for (int person = 0; person < 5; person++) {
            String mentee = ended("2025-06-30");
            references.addAll(new Records(Records.owner())
                    .texts("SELECT reference FROM mentoring_case WHERE mentee_id = ?::uuid", mentee));
            officer.erase(mentee, "ANONYMISED").then().statusCode(200);
        }

        List<String> again = QuarkusTransaction.requiringNew().call(() -> {
            long before = records.count("SELECT coalesce(max(seq), 0) FROM outbox");
            outbox.mixForgotten();
            return records.texts("SELECT key FROM outbox WHERE seq > ? ORDER BY seq", before);
        });

        assertThat(again).containsAll(references).isSorted().doesNotHaveDuplicates();
    }

    private NightlyDeletion at(LocalDateTime now) {
        return new NightlyDeletion(rules, runs, outbox, jobs, config, Clock.fixed(now.atZone(HERE).toInstant(), HERE));
    }

    private boolean isDue(DeletionRule rule, UUID mentee, String before) {
        return QuarkusTransaction.requiringNew().call(() -> {
            wall.open();
            return due.isDue(rule, LocalDate.parse(before), mentee);
        });
    }

    private String ended(String endedOn) {
        String mentee = mentor.registeredMentee();
        String id = mentor.startedCase(mentee, LocalDate.parse(endedOn).minusMonths(3).toString());
        mentor.change(id, "end", CaseClient.anEnd(endedOn, "CONTACT_LOST")).then().statusCode(201);
        return mentee;
    }
}
