package de.arbeitsmarktmentoren.cases.mentoring;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import de.arbeitsmarktmentoren.contracts.Ended;
import de.arbeitsmarktmentoren.contracts.Mentoring;
import de.arbeitsmarktmentoren.contracts.MentoringState;
import de.arbeitsmarktmentoren.contracts.Milestone;
import de.arbeitsmarktmentoren.contracts.Pause;
import de.arbeitsmarktmentoren.contracts.Placed;
import de.arbeitsmarktmentoren.contracts.Profile;
import de.arbeitsmarktmentoren.contracts.Reopening;
import de.arbeitsmarktmentoren.contracts.Retention;
import de.arbeitsmarktmentoren.contracts.Started;
import de.arbeitsmarktmentoren.contracts.Status;
import de.arbeitsmarktmentoren.contracts.Transfer;
import de.arbeitsmarktmentoren.contracts.Voided;

/** What the figures may know of a case: the one place where days become months and the person becomes codes. */
final class ReportableState {

    private ReportableState() {
    }

    /**
     * The same facts give the same state on every day.
     *
     * @throws de.arbeitsmarktmentoren.contracts.ImpossibleState if they are facts that cannot be
     */
    static MentoringState of(Facts facts) {
        return facts.status() == Status.VOIDED ? new Voided() : counting(facts);
    }

    /** What they still know once the person is forgotten; not for what is void. */
    static MentoringState anonymised(Facts facts) {
        return counting(facts).anonymised();
    }

    private static Mentoring counting(Facts facts) {
        return new Mentoring(facts.person().targetGroups(), facts.person().previousStartYear(), profile(facts.person()),
                facts.responsible(), facts.status(), started(facts.start()), placed(facts), ended(facts), transfers(facts),
                pauses(facts), reopenings(facts), milestones(facts), retention(facts.retentionCheck()));
    }

    private static Profile profile(PersonFact person) {
        return new Profile(person.profile().gender(), person.ageBand(), person.profile().originGroup(),
                person.profile().qualification());
    }

    private static Started started(StartFact fact) {
        return new Started(month(fact.startedOn()), fact.startedAt().project(), fact.startedAt().district());
    }

    private static @Nullable Placed placed(Facts facts) {
        PlacementFact fact = facts.placement();
        return fact == null ? null
                : new Placed(month(fact.placedOn()), fact.project(), fact.district(), fact.kind(), fact.sector(),
                        fact.qualificationAdequate(), CompletedMonths.between(facts.startedOn(), fact.placedOn()));
    }

    private static @Nullable Ended ended(Facts facts) {
        EndFact fact = facts.end();
        return fact == null ? null
                : new Ended(month(fact.endedOn()), fact.project(), fact.district(), fact.reason(), fact.kind(),
                        CompletedMonths.between(facts.startedOn(), fact.endedOn()));
    }

    private static List<Transfer> transfers(Facts facts) {
        return facts.transfers().stream().filter(fact -> !fact.withinProject())
                .map(fact -> new Transfer(month(fact.transferredOn()), fact.from(), fact.to())).toList();
    }

    private static List<Pause> pauses(Facts facts) {
        return facts.pauses().stream().map(fact -> {
            LocalDate over = facts.over(fact);
            return new Pause(month(fact.pausedOn()), over == null ? null : month(over));
        }).toList();
    }

    private static List<Reopening> reopenings(Facts facts) {
        return facts.reopenings().stream().map(fact -> new Reopening(month(fact.reopenedOn()),
                new Reopening.TakenBack(month(fact.endedOn()), fact.project(), fact.district()))).toList();
    }

    /** Further placements are among them; what lies in one month is sorted, for its days are not told. */
    private static List<Milestone> milestones(Facts facts) {
        Stream<Milestone> reached = facts.milestones().stream()
                .map(fact -> new Milestone(month(fact.reachedOn()), fact.project(), fact.district(), fact.kind()));
        Stream<Milestone> placed = facts.placements().stream().skip(1)
                .map(fact -> new Milestone(month(fact.placedOn()), fact.project(), fact.district(), fact.kind()));
        return Stream.concat(reached, placed).sorted(Comparator.comparing(Milestone::month)
                .thenComparing(Milestone::kind).thenComparing(Milestone::project).thenComparing(Milestone::district)).toList();
    }

    private static Retention retention(@Nullable RetentionFact fact) {
        return fact == null ? Retention.UNCHECKED : new Retention(fact.status());
    }

    private static YearMonth month(LocalDate day) {
        return YearMonth.from(day);
    }
}
