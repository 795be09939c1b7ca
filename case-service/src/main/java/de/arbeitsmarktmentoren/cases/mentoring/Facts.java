package de.arbeitsmarktmentoren.cases.mentoring;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

import de.arbeitsmarktmentoren.contracts.EndKind;
import de.arbeitsmarktmentoren.contracts.Place;
import de.arbeitsmarktmentoren.contracts.Status;

/**
 * All that happened in a mentoring; every list is in the order of its days, and {@link FactRules} says which facts can be.
 * Places of facts are never chosen: {@link #settled()} derives them from the start's place and the chain of transfers.
 *
 * @param placements the first is the one that counts
 * @param end the one that stands; those taken back are in {@code reopenings}
 * @param voided whether it was entered in error and counts nowhere
 */
public record Facts(StartFact start, PersonFact person, List<TransferFact> transfers, List<PlacementFact> placements,
        List<AgreedPlacementFact> agreedPlacements, List<MilestoneFact> milestones, List<PauseFact> pauses,
        List<ReopeningFact> reopenings, @Nullable EndFact end, @Nullable RetentionFact retentionCheck, boolean voided) {

    public Facts {
        transfers = List.copyOf(transfers);
        placements = List.copyOf(placements);
        agreedPlacements = List.copyOf(agreedPlacements);
        milestones = List.copyOf(milestones);
        pauses = List.copyOf(pauses);
        reopenings = List.copyOf(reopenings);
    }

    static Facts begun(StartFact start, PersonFact person) {
        return new Facts(start, person, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), null, null, false);
    }

    Facts start(StartFact right) {
        return new Facts(right, person, transfers, placements, agreedPlacements, milestones, pauses, reopenings, end,
                retentionCheck, voided);
    }

    Facts person(PersonFact right) {
        return new Facts(start, right, transfers, placements, agreedPlacements, milestones, pauses, reopenings, end,
                retentionCheck, voided);
    }

    Facts transfers(List<TransferFact> right) {
        return new Facts(start, person, right, placements, agreedPlacements, milestones, pauses, reopenings, end,
                retentionCheck, voided);
    }

    Facts placements(List<PlacementFact> right) {
        return new Facts(start, person, transfers, right, agreedPlacements, milestones, pauses, reopenings, end,
                retentionCheck, voided);
    }

    Facts agreedPlacements(List<AgreedPlacementFact> right) {
        return new Facts(start, person, transfers, placements, right, milestones, pauses, reopenings, end, retentionCheck,
                voided);
    }

    Facts milestones(List<MilestoneFact> right) {
        return new Facts(start, person, transfers, placements, agreedPlacements, right, pauses, reopenings, end,
                retentionCheck, voided);
    }

    Facts pauses(List<PauseFact> right) {
        return new Facts(start, person, transfers, placements, agreedPlacements, milestones, right, reopenings, end,
                retentionCheck, voided);
    }

    Facts reopenings(List<ReopeningFact> right) {
        return new Facts(start, person, transfers, placements, agreedPlacements, milestones, pauses, right, end,
                retentionCheck, voided);
    }

    Facts end(@Nullable EndFact right) {
        return new Facts(start, person, transfers, placements, agreedPlacements, milestones, pauses, reopenings, right,
                retentionCheck, voided);
    }

    Facts retentionCheck(@Nullable RetentionFact right) {
        return new Facts(start, person, transfers, placements, agreedPlacements, milestones, pauses, reopenings, end, right,
                voided);
    }

    Facts voidedNow() {
        return new Facts(start, person, transfers, placements, agreedPlacements, milestones, pauses, reopenings, end,
                retentionCheck, true);
    }

    public LocalDate startedOn() {
        return start.startedOn();
    }

    /** The placement that counts. */
    public @Nullable PlacementFact placement() {
        return placements.isEmpty() ? null : placements.get(0);
    }

    /** Who is responsible now. */
    public Place responsible() {
        return transfers.isEmpty() ? start.startedAt() : transfers.get(transfers.size() - 1).to();
    }

    /** Every project that was responsible at some time. */
    Set<String> projects() {
        Set<String> projects = new TreeSet<>(Set.of(start.startedAt().project()));
        transfers.forEach(transfer -> projects.add(transfer.toProject()));
        return projects;
    }

    /** Who accompanies now; null only where that was never recorded. */
    public @Nullable String mentor() {
        return transfers.isEmpty() ? start.mentor() : transfers.get(transfers.size() - 1).mentor();
    }

    /** Who was responsible on that day; a transfer takes effect on its own day. */
    public Place placeOn(LocalDate day) {
        Place place = start.startedAt();
        for (TransferFact transfer : transfers) {
            if (!transfer.transferredOn().isAfter(day)) {
                place = transfer.to();
            }
        }
        return place;
    }

    /** Where the mentoring stands; follows from what happened and from nothing else. */
    public Status status() {
        if (voided) {
            return Status.VOIDED;
        }
        if (end != null) {
            return Status.ENDED;
        }
        if (isPaused()) {
            return Status.PAUSED;
        }
        return placements.isEmpty() ? Status.ACTIVE : Status.AFTERCARE;
    }

    /** When it was open, in order of time. */
    List<Span> spans() {
        List<Span> spans = new ArrayList<>();
        LocalDate from = startedOn();
        for (ReopeningFact reopening : reopenings) {
            spans.add(new Span(from, reopening.endedOn()));
            from = reopening.reopenedOn();
        }
        spans.add(new Span(from, end == null ? null : end.endedOn()));
        return spans;
    }

    /** When the pause was over, by resumption or by the end after it; null while it lasts. */
    @Nullable
    LocalDate over(PauseFact pause) {
        return pause.resumedOn() != null ? pause.resumedOn() : spans().get(spanOf(pause.pausedOn())).to();
    }

    /** The number of the last span that began up to that day. */
    int spanOf(LocalDate day) {
        int number = 0;
        while (number < reopenings.size() && !reopenings.get(number).reopenedOn().isAfter(day)) {
            number++;
        }
        return number;
    }

    private boolean isPaused() {
        return !pauses.isEmpty() && over(pauses.get(pauses.size() - 1)) == null;
    }

    /** The end; asked only where there is one. */
    EndFact standingEnd() {
        return Objects.requireNonNull(end, "it has not ended");
    }

    /** Whether it ended with the goal reached. */
    boolean succeeded() {
        return end != null && end.kind() == EndKind.SUCCESS;
    }

    /** The same facts, each at the place that was responsible on its day. */
    Facts settled() {
        Facts chained = transfers(chained());
        return chained.placements(placements.stream().map(fact -> fact.at(chained.placeOn(fact.placedOn()))).toList())
                .agreedPlacements(agreedPlacements.stream().map(fact -> new AgreedPlacementFact(fact.id(),
                        fact.placement().at(chained.placeOn(fact.placement().placedOn())))).toList())
                .milestones(milestones.stream().map(fact -> fact.at(chained.placeOn(fact.reachedOn()))).toList())
                .reopenings(reopenings.stream().map(fact -> ReopeningFact.of(fact.reopenedOn(),
                        fact.end().at(chained.placeOn(fact.endedOn())))).toList())
                .end(end == null ? null : end.at(chained.placeOn(end.endedOn())));
    }

    /** Each transfer from where the one before led to. */
    private List<TransferFact> chained() {
        List<TransferFact> chain = new ArrayList<>();
        Place place = start.startedAt();
        for (TransferFact transfer : transfers) {
            chain.add(transfer.from(place));
            place = chain.get(chain.size() - 1).to();
        }
        return chain;
    }
}
