package de.arbeitsmarktmentoren.stats.cells;

import static java.time.temporal.ChronoUnit.MONTHS;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;

import de.arbeitsmarktmentoren.contracts.Ended;
import de.arbeitsmarktmentoren.contracts.Mentoring;
import de.arbeitsmarktmentoren.contracts.MentoringState;
import de.arbeitsmarktmentoren.contracts.Place;
import de.arbeitsmarktmentoren.contracts.Placed;
import de.arbeitsmarktmentoren.contracts.Reopening;
import de.arbeitsmarktmentoren.contracts.Transfer;

/**
 * The definition of every figure: which cells a case counts in. Whoever changes it must fill a new generation, or old and new
 * definitions mix; {@link #FUNCTION} says so.
 */
public final class Cells {

    /** Name of this function; a generation filled with another one is not for this release to write. */
    public static final String FUNCTION = "cells-1";

    private static final int RETENTION_CHECK_AFTER_MONTHS = 6;

    private final Mentoring mentoring;
    private final String groupCombination;
    private final Tally one;
    private final Map<Cell, Tally> counted = new HashMap<>();

    private Cells(Mentoring mentoring) {
        this.mentoring = mentoring;
        this.groupCombination = String.join(".", mentoring.targetGroups());
        this.one = Tally.one(mentoring.previousStartYear() != null);
    }

    /** The cells in which a case in this state counts, and how often in each; a void case counts in none. */
    public static Map<Cell, Tally> of(MentoringState state) {
        return state instanceof Mentoring mentoring ? new Cells(mentoring).counted() : Map.of();
    }

    private Map<Cell, Tally> counted() {
        count("STARTED", mentoring.started().month(), mentoring.started().place());
        countPlacement();
        countEnd();
        mentoring.reopenings().forEach(this::countReopening);
        mentoring.transfers().forEach(this::countTransfer);
        StockMoves.of(mentoring.life()).forEach(move -> count(move.measure(), move.month(), move.place()));
        counted.put(cohort(), one);
        return counted;
    }

    private void countPlacement() {
        Placed placed = mentoring.placed();
        if (placed != null) {
            count("PLACED_" + placed.kind(), placed.month(), placed.place());
            count("RETENTION_" + mentoring.retention().status(), placed.month().plusMonths(RETENTION_CHECK_AFTER_MONTHS),
                    placed.place());
        }
    }

    private void countEnd() {
        Ended ended = mentoring.ended();
        if (ended != null) {
            count("ENDED", ended.month(), ended.place());
            count(mentoring.placed() == null ? "DROPPED_" + ended.kind() : "COMPLETED", ended.month(), ended.place());
        }
    }

    /** Counted where the end counted, so that end and reopening cancel out in the same district. */
    private void countReopening(Reopening reopening) {
        Reopening.TakenBack end = reopening.ended();
        count("ENDED", end.month(), end.place());
        count("REOPENED_AFTER_" + MONTHS.between(end.month(), reopening.month()), reopening.month(), end.place());
    }

    private void countTransfer(Transfer transfer) {
        count("TRANSFERRED_OUT", transfer.month(), transfer.from());
        count("TRANSFERRED_IN", transfer.month(), transfer.to());
    }

    private void count(String measure, YearMonth month, Place place) {
        counted.merge(new FlowCell(measure, month, place.project(), place.district(), groupCombination), one, Tally::plus);
    }

    private CohortCell cohort() {
        Placed placed = mentoring.placed();
        Ended ended = mentoring.ended();
        if (placed != null) {
            return cohort("PLACED_" + placed.kind(), placed.afterMonths());
        }
        return ended != null ? cohort("DROPPED_" + ended.kind(), ended.afterMonths()) : cohort("NONE", 0);
    }

    private CohortCell cohort(String exit, int afterMonths) {
        return new CohortCell(mentoring.started().month(), mentoring.started().project(), mentoring.started().district(),
                groupCombination, exit, afterMonths);
    }
}
