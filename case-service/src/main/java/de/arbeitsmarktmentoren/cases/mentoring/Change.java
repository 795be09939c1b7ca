package de.arbeitsmarktmentoren.cases.mentoring;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import de.arbeitsmarktmentoren.cases.field.InvalidFields;
import de.arbeitsmarktmentoren.contracts.Place;

/**
 * A step before it is taken: what it makes of the facts. Pure, so that whatever sequence of steps there is can be tried without
 * a database.
 */
final class Change {

    private final Step step;
    private final Function<Facts, Outcome> effect;

    private Change(Step step, Function<Facts, Outcome> effect) {
        this.step = step;
        this.effect = effect;
    }

    /** The facts after a step and which of them the request brought. */
    record Outcome(Facts facts, Brought brought) {
    }

    Step step() {
        return step;
    }

    /**
     * The facts after the step, each at its place.
     *
     * @throws StepNotAllowed if the status does not allow the step
     * @throws InvalidFields naming every field of the request that makes facts which cannot be
     */
    Outcome taken(Facts before, LocalDate today) {
        step.checkAllowedIn(before.status());
        Outcome outcome = effect.apply(before);
        Facts after = outcome.facts().settled();
        FactRules.check(after, outcome.brought(), today);
        return new Outcome(after, outcome.brought());
    }

    /** A step that is only noted; no fact changes. */
    static Change noted(Step step) {
        return new Change(step, facts -> new Outcome(facts, Brought.nothing()));
    }

    static Change place(PlacementFact placement) {
        return new Change(Step.PLACE, facts -> {
            int at = placesUpTo(facts, placement.placedOn());
            // Which placement counts may change by a correction only.
            int further = facts.placements().isEmpty() ? at : Math.max(1, at);
            return new Outcome(facts.placements(inserted(facts.placements(), further, placement)),
                    Brought.of("/placements/" + further, "placedOn"));
        });
    }

    static Change agree(AgreedPlacementFact agreed) {
        return new Change(Step.AGREE_PLACEMENT, facts -> {
            List<AgreedPlacementFact> all = new ArrayList<>(facts.agreedPlacements());
            all.add(agreed);
            all.sort(Comparator.comparing(each -> each.placement().placedOn()));
            return new Outcome(facts.agreedPlacements(all), Brought.of("/agreedPlacements/" + all.indexOf(agreed), "placedOn"));
        });
    }

    static Change withdrawAgreed(UUID id) {
        return new Change(Step.WITHDRAW_AGREED_PLACEMENT, facts -> new Outcome(without(facts, id), Brought.nothing()));
    }

    /** Its day has come. */
    static Change begin(AgreedPlacementFact agreed) {
        return new Change(Step.BEGIN_PLACEMENT, facts -> {
            int at = placesUpTo(facts, agreed.placement().placedOn());
            return new Outcome(without(facts, agreed.id())
                    .placements(inserted(facts.placements(), at, agreed.placement())), Brought.nothing());
        });
    }

    static Change reach(MilestoneFact milestone) {
        return new Change(Step.REACH_MILESTONE, facts -> {
            int at = (int) facts.milestones().stream().filter(each -> !each.reachedOn().isAfter(milestone.reachedOn())).count();
            return new Outcome(facts.milestones(inserted(facts.milestones(), at, milestone)),
                    Brought.of("/milestones/" + at, "reachedOn"));
        });
    }

    static Change pause(PauseFact pause) {
        return new Change(Step.PAUSE, facts -> new Outcome(facts.pauses(added(facts.pauses(), pause)),
                Brought.of("/pauses/" + facts.pauses().size(), "pausedOn")));
    }

    static Change resume(LocalDate resumedOn) {
        return new Change(Step.RESUME, facts -> {
            int last = facts.pauses().size() - 1;
            List<PauseFact> pauses = new ArrayList<>(facts.pauses());
            pauses.set(last, pauses.get(last).resumed(resumedOn));
            return new Outcome(facts.pauses(pauses), Brought.of("/pauses/" + last, "resumedOn"));
        });
    }

    static Change checkRetention(RetentionFact check) {
        return new Change(Step.CHECK_RETENTION,
                facts -> new Outcome(facts.retentionCheck(check), Brought.of("/retentionCheck", "checkedOn")));
    }

    static Change changeMentor(LocalDate transferredOn, String mentor) {
        return new Change(Step.CHANGE_MENTOR, facts -> transferred(facts, facts.responsible(), mentor, transferredOn));
    }

    static Change transfer(LocalDate transferredOn, Place to, String mentor) {
        return new Change(Step.ACCEPT_TRANSFER, facts -> transferred(facts, to, mentor, transferredOn));
    }

    static Change end(EndFact end) {
        return new Change(Step.END, facts -> new Outcome(facts.end(end), Brought.of("/end", "endedOn", "reason")));
    }

    static Change reopen(LocalDate reopenedOn) {
        return new Change(Step.REOPEN, facts -> {
            ReopeningFact reopening = ReopeningFact.of(reopenedOn, facts.standingEnd());
            return new Outcome(facts.reopenings(added(facts.reopenings(), reopening)).end(null),
                    Brought.of("/reopenings/" + facts.reopenings().size(), "reopenedOn"));
        });
    }

    /**
     * What is right instead. A retention check goes with the placement that it was about; which placements were agreed is not
     * corrected but withdrawn and agreed anew.
     */
    static Change correct(Facts right, Brought brought) {
        return new Change(Step.CORRECT, facts -> {
            boolean checkStays = brought.brings("/retentionCheck") || countsStill(facts, right);
            return new Outcome(checkStays ? right : right.retentionCheck(null), brought);
        });
    }

    /** Not where there is none any more, nor where another that was there before counts instead. */
    private static boolean countsStill(Facts before, Facts right) {
        PlacementFact counting = right.placement();
        return counting != null && (counting.isSameAs(before.placement())
                || before.placements().stream().noneMatch(counting::isSameAs));
    }

    static Change voidIt() {
        return new Change(Step.VOID, facts -> new Outcome(facts.voidedNow(), Brought.nothing()));
    }

    static Change derive(PersonFact person) {
        return new Change(Step.DERIVE, facts -> new Outcome(facts.person(person), Brought.nothing()));
    }

    static Change reassign(PersonFact person) {
        return new Change(Step.REASSIGN, facts -> new Outcome(facts.person(person), Brought.nothing()));
    }

    private static Outcome transferred(Facts facts, Place to, @Nullable String mentor, LocalDate transferredOn) {
        return new Outcome(facts.transfers(added(facts.transfers(), TransferFact.to(to, mentor, transferredOn))),
                Brought.of("/transfers/" + facts.transfers().size(), "transferredOn", "mentor"));
    }

    private static int placesUpTo(Facts facts, LocalDate day) {
        return (int) facts.placements().stream().filter(each -> !each.placedOn().isAfter(day)).count();
    }

    private static Facts without(Facts facts, UUID agreed) {
        return facts.agreedPlacements(facts.agreedPlacements().stream().filter(each -> !each.id().equals(agreed)).toList());
    }

    private static <T> List<T> added(List<T> facts, T fact) {
        return inserted(facts, facts.size(), fact);
    }

    private static <T> List<T> inserted(List<T> facts, int at, T fact) {
        List<T> all = new ArrayList<>(facts);
        all.add(at, fact);
        return all;
    }
}
