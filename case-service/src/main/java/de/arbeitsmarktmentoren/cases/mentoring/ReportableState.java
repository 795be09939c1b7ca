package de.arbeitsmarktmentoren.cases.mentoring;

import java.time.YearMonth;
import java.util.List;

import org.jspecify.annotations.Nullable;

import de.arbeitsmarktmentoren.contracts.Ended;
import de.arbeitsmarktmentoren.contracts.Mentoring;
import de.arbeitsmarktmentoren.contracts.MentoringState;
import de.arbeitsmarktmentoren.contracts.Placed;
import de.arbeitsmarktmentoren.contracts.Profile;
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
     * The same case gives the same state on every day.
     *
     * @throws de.arbeitsmarktmentoren.contracts.ImpossibleState if the case is in a state in which none can be
     */
    static MentoringState of(MentoringCase mentoring) {
        return mentoring.status() == Status.VOIDED ? new Voided() : counting(mentoring);
    }

    private static Mentoring counting(MentoringCase mentoring) {
        Facts facts = mentoring.facts();
        return new Mentoring(mentoring.targetGroups(), mentoring.previousStartYear(), profile(mentoring),
                mentoring.responsible(), mentoring.status(), started(facts), placed(facts), ended(facts), transfers(facts),
                List.of(), List.of(), List.of(), Retention.UNCHECKED);
    }

    private static Profile profile(MentoringCase mentoring) {
        return new Profile(mentoring.profile().gender(), mentoring.ageBand(), mentoring.profile().originGroup(),
                mentoring.profile().qualification());
    }

    private static Started started(Facts facts) {
        return new Started(YearMonth.from(facts.startedOn()), facts.startedAt().project(), facts.startedAt().district());
    }

    private static @Nullable Placed placed(Facts facts) {
        PlacementFact fact = facts.placement();
        return fact == null ? null
                : new Placed(YearMonth.from(fact.placedOn()), fact.project(), fact.district(), fact.kind(), fact.sector(),
                        fact.qualificationAdequate(), CompletedMonths.between(facts.startedOn(), fact.placedOn()));
    }

    private static @Nullable Ended ended(Facts facts) {
        EndFact fact = facts.end();
        return fact == null ? null
                : new Ended(YearMonth.from(fact.endedOn()), fact.project(), fact.district(), fact.reason(), fact.kind(),
                        CompletedMonths.between(facts.startedOn(), fact.endedOn()));
    }

    private static List<Transfer> transfers(Facts facts) {
        return facts.transfers().stream()
                .map(fact -> new Transfer(YearMonth.from(fact.transferredOn()), fact.from(), fact.to())).toList();
    }
}
