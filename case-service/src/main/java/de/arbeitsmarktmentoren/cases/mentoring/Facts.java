package de.arbeitsmarktmentoren.cases.mentoring;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import de.arbeitsmarktmentoren.contracts.EndKind;
import de.arbeitsmarktmentoren.contracts.Place;
import de.arbeitsmarktmentoren.contracts.Status;

/**
 * All that happened in a mentoring. Places of facts are never chosen: {@link #settled()} derives them from the
 * start's place and the chain of transfers.
 *
 * @param startedAt who was responsible first
 * @param transfers in the order in which they were recorded, which must be that of their days
 */
record Facts(LocalDate startedOn, Place startedAt, List<TransferFact> transfers, @Nullable PlacementFact placement,
        @Nullable EndFact end) {

    Facts {
        transfers = List.copyOf(transfers);
    }

    Facts startedOn(LocalDate day) {
        return new Facts(day, startedAt, transfers, placement, end);
    }

    Facts placed(PlacementFact fact) {
        return new Facts(startedOn, startedAt, transfers, fact, end);
    }

    Facts ended(EndFact fact) {
        return new Facts(startedOn, startedAt, transfers, placement, fact);
    }

    Facts transferred(LocalDate day, Place to) {
        List<TransferFact> more = new ArrayList<>(transfers);
        more.add(TransferFact.of(day, responsible(), to));
        return new Facts(startedOn, startedAt, more, placement, end);
    }

    /** Who is responsible now. */
    Place responsible() {
        return transfers.isEmpty() ? startedAt : transfers.get(transfers.size() - 1).to();
    }

    /** Who was responsible on that day; a transfer takes effect on its own day. */
    Place placeOn(LocalDate day) {
        Place place = startedAt;
        for (TransferFact transfer : transfers) {
            if (!transfer.transferredOn().isAfter(day)) {
                place = transfer.to();
            }
        }
        return place;
    }

    /** The same facts, each at the place that was responsible on its day. */
    Facts settled() {
        PlacementFact placed = placement == null ? null : placement.at(placeOn(placement.placedOn()));
        EndFact ended = end == null ? null : end.at(placeOn(end.endedOn()));
        return new Facts(startedOn, startedAt, transfers, placed, ended);
    }

    /** Where the mentoring stands; follows from what happened and from nothing else. */
    Status status() {
        if (end != null) {
            return Status.ENDED;
        }
        return placement == null ? Status.ACTIVE : Status.AFTERCARE;
    }

    /** Whether it ended with the goal reached. */
    boolean succeeded() {
        return end != null && end.kind() == EndKind.SUCCESS;
    }
}
