package de.arbeitsmarktmentoren.cases.mentoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import de.arbeitsmarktmentoren.cases.field.InvalidFields;
import de.arbeitsmarktmentoren.cases.field.Violation;
import de.arbeitsmarktmentoren.contracts.CaseEvent;

/**
 * Random lives, told in steps and corrections that may be right or wrong. Whatever is let through is a state that the contract
 * allows; whatever is not names a field.
 */
class AnyHistoryTest {

    private static final int HISTORIES = 10_000;
    private static final int LONGEST = 25;

    static List<Long> seeds() {
        return List.of(1L, System.nanoTime());
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void neverLeadsToAStateThatCannotBe(long seed) {
        Map<Step, Integer> accepted = new EnumMap<>(Step.class);
        Map<Step, Integer> refused = new EnumMap<>(Step.class);

        for (int history = 0; history < HISTORIES; history++) {
            RandomSteps steps = new RandomSteps(seed + history);
            List<String> told = new ArrayList<>();
            Facts facts = steps.start();
            assertReportable(facts, told, seed + history);
            for (int step = 0; step < steps.number(LONGEST); step++) {
                Change change = steps.next(facts);
                Facts before = facts;
                facts = taken(facts, change, told, seed + history);
                (facts == before ? refused : accepted).merge(change.step(), 1, Integer::sum);
            }
        }

        assertThat(accepted.keySet()).as("every step is accepted now and then")
                .containsAll(EnumSet.complementOf(EnumSet.of(Step.START)));
        assertThat(refused).as("corrections and ends are refused now and then").containsKeys(Step.CORRECT, Step.END,
                Step.PAUSE, Step.REOPEN);
    }

    /** The same facts if it is refused. */
    private static Facts taken(Facts before, Change change, List<String> told, long seed) {
        told.add(change.step().name());
        try {
            Facts after = change.taken(before, RandomSteps.TODAY).facts();
            assertReportable(after, told, seed);
            if (change.step() != Step.DERIVE) {
                assertThat(FactChanges.between(before, after).isEmpty()).as("changes are kept, seed %d %s", seed, told)
                        .isEqualTo(after.equals(before));
            }
            return after;
        } catch (InvalidFields refused) {
            assertThat(refused.violations()).as("seed %d %s", seed, told).isNotEmpty()
                    .allSatisfy(violation -> assertNamesAField(violation, change));
            return before;
        } catch (StepNotAllowed refused) {
            assertThat(change.step().isAllowedIn(before.status())).as("seed %d %s", seed, told).isFalse();
            return before;
        }
    }

    private static void assertReportable(Facts facts, List<String> told, long seed) {
        assertThatCode(() -> new CaseEvent(1, ReportableState.of(facts)).toJson()).as("seed %d %s", seed, told)
                .doesNotThrowAnyException();
        assertThat(facts.settled()).as("settled, seed %d %s", seed, told).isEqualTo(facts);
    }

    private static void assertNamesAField(Violation violation, Change change) {
        assertThat(violation.pointer()).as("%s %s", change.step(), violation.rule()).startsWith("/");
        assertThat(change.step()).isNotIn(Step.BEGIN_PLACEMENT, Step.VOID, Step.DERIVE, Step.REASSIGN,
                Step.WITHDRAW_AGREED_PLACEMENT);
    }
}
