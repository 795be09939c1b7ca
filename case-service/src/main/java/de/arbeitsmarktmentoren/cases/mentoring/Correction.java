package de.arbeitsmarktmentoren.cases.mentoring;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import de.arbeitsmarktmentoren.cases.field.Fields;
import de.arbeitsmarktmentoren.cases.field.Violation;
import de.arbeitsmarktmentoren.cases.mentoring.FactRules.Day;
import de.arbeitsmarktmentoren.contracts.EndKind;

/**
 * Wrong facts and what is right instead; null means that a member stays as it is.
 *
 * @param ageBand on the corrected day of the start, present with it
 */
record Correction(@Nullable LocalDate startedOn, @Nullable String ageBand, @Nullable Placement placement, @Nullable End end) {

    /** What is wrong with a correction that changes nothing. */
    static final Violation NOTHING = Violation.of("", "nothing-to-correct", "ändert nichts", "changes nothing");

    record Placement(@Nullable LocalDate placedOn, @Nullable String kind, @Nullable String sector,
            @Nullable String qualificationAdequate) {

        private PlacementFact appliedTo(PlacementFact fact) {
            return new PlacementFact(either(placedOn, fact.placedOn()), either(kind, fact.kind()),
                    sector == null ? fact.sector() : sector, either(qualificationAdequate, fact.qualificationAdequate()),
                    fact.project(), fact.district());
        }
    }

    record End(@Nullable LocalDate endedOn, @Nullable String reason, @Nullable EndKind kind) {

        private EndFact appliedTo(EndFact fact) {
            return new EndFact(either(endedOn, fact.endedOn()), either(reason, fact.reason()), either(kind, fact.kind()),
                    fact.project(), fact.district());
        }
    }

    /** The facts with what is right; a placement or an end that is not there is never added. */
    Facts appliedTo(Facts facts) {
        Facts corrected = startedOn == null ? facts : facts.startedOn(startedOn);
        if (placement != null && facts.placement() != null) {
            corrected = corrected.placed(placement.appliedTo(facts.placement()));
        }
        if (end != null && facts.end() != null) {
            corrected = corrected.ended(end.appliedTo(facts.end()));
        }
        return corrected;
    }

    /**
     * Remembers codes in {@code fields} that may not be recorded for the day that the fact has after the correction; a day that
     * moves may leave behind a code that stays.
     */
    void checkCodes(Fields fields, Facts facts) {
        Facts corrected = appliedTo(facts);
        PlacementFact placed = corrected.placement();
        if (placement != null && placed != null && fields.accepts("/placement/placedOn")) {
            fields.code("/placement/kind", placed.kind(), "placement-kinds", placed.placedOn());
            fields.optionalCode("/placement/sector", placed.sector(), "sectors", placed.placedOn());
            fields.code("/placement/qualificationAdequate", placed.qualificationAdequate(), "qualification-adequacy",
                    placed.placedOn());
        }
        EndFact ended = corrected.end();
        if (end != null && ended != null && fields.accepts("/end/endedOn")) {
            fields.code("/end/reason", ended.reason(), "end-reasons", ended.endedOn());
        }
    }

    /** Which days it brings, and where they stand in the request. */
    Map<Day, String> pointers() {
        Map<Day, String> pointers = new EnumMap<>(Day.class);
        if (startedOn != null) {
            pointers.put(Day.STARTED, "/startedOn");
        }
        if (placement != null && placement.placedOn() != null) {
            pointers.put(Day.PLACED, "/placement/placedOn");
        }
        if (end != null && end.endedOn() != null) {
            pointers.put(Day.ENDED, "/end/endedOn");
        }
        return pointers;
    }

    private static <T> T either(@Nullable T right, T before) {
        return right == null ? before : right;
    }
}
