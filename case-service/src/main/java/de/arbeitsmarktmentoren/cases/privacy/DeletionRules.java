package de.arbeitsmarktmentoren.cases.privacy;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.logging.Logger;

import de.arbeitsmarktmentoren.cases.access.Actor;
import de.arbeitsmarktmentoren.cases.audit.Jobs;
import de.arbeitsmarktmentoren.contracts.Erasure.Meaning;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.PreventFurtherStepsException;
import io.quarkus.runtime.StartupEvent;

/**
 * Goes through the rules: says how much is due, or deletes it. Each person is erased in a transaction of his own, so that one
 * who is being changed holds up no other and is due again the next night.
 */
@ApplicationScoped
class DeletionRules {

    static final String JOB = "deletionRun";

    private static final Logger LOG = Logger.getLogger(DeletionRules.class);
    private static final int MONTHS_OF_AUDIT = 12;
    /** As in sysexits.h. */
    private static final int CONFIGURATION = 78;

    private final DueTable table;
    private final Erasing erasing;
    private final Jobs jobs;
    private final PrivacyConfig config;
    private final Clock clock;

    DeletionRules(DueTable table, Erasing erasing, Jobs jobs, PrivacyConfig config, Clock clock) {
        this.table = table;
        this.erasing = erasing;
        this.jobs = jobs;
        this.config = config;
        this.clock = clock;
    }

    void beforeOpening(@Observes StartupEvent started) {
        checkAudit(config.keep().audit());
    }

    /** The database keeps it for a year whatever is set, and a run that it stops would leave no report. */
    static void checkAudit(Period kept) {
        if (kept.toTotalMonths() < MONTHS_OF_AUDIT || kept.getDays() < 0) {
            throw new PreventFurtherStepsException(
                    "The case service cannot start. Set PRIVACY_KEEP_AUDIT to P1Y or longer, in years or months.",
                    CONFIGURATION);
        }
    }

    /**
     * What came of a rule.
     *
     * @param due before the run
     * @param failed people who were being changed just then
     */
    record Result(@Schema(implementation = String.class, examples = "PERSON") DeletionRule rule, int due, int done,
            int failed) {
    }

    /** Each with how many are due today. */
    List<DeletionRuleView> all() {
        return Arrays.stream(DeletionRule.values()).map(rule -> DeletionRuleView.of(rule, config.keep(), due(rule))).toList();
    }

    private int due(DeletionRule rule) {
        Period keep = rule.keep(config.keep());
        return keep == null ? 0 : jobs.call(JOB, () -> table.count(rule, before(keep)));
    }

    /** @param dryRun whether nothing is deleted */
    List<Result> run(Actor actor, boolean dryRun) {
        return Arrays.stream(DeletionRule.values()).filter(rule -> rule.keep(config.keep()) != null)
                .map(rule -> dryRun ? new Result(rule, due(rule), 0, 0) : run(actor, rule)).toList();
    }

    private Result run(Actor actor, DeletionRule rule) {
        int due = due(rule);
        LocalDate before = before(Objects.requireNonNull(rule.keep(config.keep())));
        return switch (rule) {
            case PERSON, REGISTRATION -> erase(actor, rule, due, before);
            case EARLIER_VERSION -> new Result(rule, due, jobs.call(JOB, () -> table.deleteEarlierVersions(before)), 0);
            case CONTACT_NOTE -> new Result(rule, due, jobs.call(JOB, () -> table.deleteContactNotes(before)), 0);
            case EMPLOYER_NAME -> new Result(rule, due, jobs.call(JOB, () -> table.blankEmployers(before)), 0);
            case AUDIT -> new Result(rule, due, jobs.call(JOB, () -> table.deleteAudit(before)), 0);
            // Whoever keeps them deletes them, every hour.
            case IMPORTED_FILE, KEPT_ANSWER, STAFF, COUNTED_STATE, ERASURE_LIST -> new Result(rule, due, 0, 0);
        };
    }

    private Result erase(Actor actor, DeletionRule rule, int due, LocalDate before) {
        List<UUID> people = jobs.call(JOB, () -> table.people(rule, before, config.run().people()));
        int done = (int) people.stream().filter(each -> erased(actor, rule, each, before)).count();
        return new Result(rule, due, done, people.size() - done);
    }

    private boolean erased(Actor actor, DeletionRule rule, UUID mentee, LocalDate before) {
        // Asked once more under the lock: somebody may have begun again since.
        Supplier<Boolean> erasure = () -> erasing
                .eraseIf(actor, mentee, Meaning.ANONYMISED, () -> table.isDue(rule, before, mentee)).isPresent();
        try {
            // Whoever orders a run is taken down for it; at night it is the job.
            return actor.equals(Actor.CLOCK) ? jobs.call(JOB, erasure) : QuarkusTransaction.requiringNew().call(erasure::get);
        } catch (RuntimeException e) {
            LOG.warnf("deletion rules: somebody is erased at the next run (%s)", e.getClass().getSimpleName());
            return false;
        }
    }

    private LocalDate before(Period keep) {
        return LocalDate.now(clock).minus(keep);
    }
}
