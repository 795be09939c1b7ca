package de.arbeitsmarktmentoren.cases.mentoring;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import de.arbeitsmarktmentoren.cases.field.Fields;
import de.arbeitsmarktmentoren.cases.field.InvalidFields;
import de.arbeitsmarktmentoren.cases.field.Violation;

/**
 * The order in which the days of a mentoring must lie, for every step and every correction alike. Of two days in the
 * wrong order the one that the request brought is at fault.
 */
final class FactRules {

    /** A day in the life of a mentoring. */
    enum Day {
        STARTED("dem Beginn", "the start"),
        FIRST_TRANSFER("der ersten Übergabe", "the first transfer"),
        PREVIOUS_TRANSFER("der vorigen Übergabe", "the previous transfer"),
        LAST_TRANSFER("der letzten Übergabe", "the last transfer"),
        PLACED("der Vermittlung", "the placement"),
        ENDED("dem Ende", "the end");

        private final String german;
        private final String english;

        Day(String german, String english) {
            this.german = german;
            this.english = english;
        }

        private String slug() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    private final Map<Day, String> pointers;
    private final LocalDate today;
    private final List<Violation> violations = new ArrayList<>();

    private FactRules(Map<Day, String> pointers, LocalDate today) {
        this.pointers = pointers;
        this.today = today;
    }

    /**
     * @param pointers the days that the request brought, and where in it they stand
     * @param reasonPointer where the reason of an end stands in the request
     * @throws InvalidFields naming every field that breaks a rule
     */
    static void check(Facts facts, Map<Day, String> pointers, String reasonPointer, LocalDate today) {
        FactRules rules = new FactRules(pointers, today);
        rules.checkOrder(facts);
        if (facts.succeeded() && facts.placement() == null) {
            rules.violations.add(Violation.of(reasonPointer, "needs-placement",
                    "setzt eine zählende Vermittlung voraus", "needs a counting placement"));
        }
        if (!rules.violations.isEmpty()) {
            throw new InvalidFields(rules.violations);
        }
    }

    /** Remembers a start before the mentee's birth in {@code fields}, without telling the day of birth. */
    static void checkBirth(Fields fields, LocalDate birthDate, LocalDate startedOn) {
        if (fields.accepts("/startedOn") && startedOn.isBefore(birthDate)) {
            fields.refuse("/startedOn", "not-before-birth", "darf nicht vor der Geburt der Person liegen",
                    "must not lie before the mentee's birth");
        }
    }

    private void checkOrder(Facts facts) {
        List<TransferFact> transfers = facts.transfers();
        LocalDate started = facts.startedOn();
        LocalDate first = transfers.isEmpty() ? null : transfers.get(0).transferredOn();
        LocalDate last = transfers.isEmpty() ? null : transfers.get(transfers.size() - 1).transferredOn();
        LocalDate before = transfers.size() < 2 ? null : transfers.get(transfers.size() - 2).transferredOn();
        LocalDate placed = facts.placement() == null ? null : facts.placement().placedOn();
        LocalDate ended = facts.end() == null ? null : facts.end().endedOn();
        inOrder(Day.STARTED, started, Day.FIRST_TRANSFER, first);
        inOrder(Day.PREVIOUS_TRANSFER, before, Day.LAST_TRANSFER, last);
        inOrder(Day.STARTED, started, Day.PLACED, placed);
        inOrder(Day.STARTED, started, Day.ENDED, ended);
        inOrder(Day.LAST_TRANSFER, last, Day.ENDED, ended);
        inOrder(Day.PLACED, placed, Day.ENDED, ended);
        notInFuture(Day.STARTED, started);
        notInFuture(Day.LAST_TRANSFER, last);
        notInFuture(Day.PLACED, placed);
        notInFuture(Day.ENDED, ended);
    }

    private void inOrder(Day earlier, @Nullable LocalDate first, Day later, @Nullable LocalDate second) {
        if (first == null || second == null || !second.isBefore(first)) {
            return;
        }
        if (pointers.containsKey(later)) {
            violations.add(Violation.of(pointers.get(later), "not-before-" + earlier.slug(),
                    "darf nicht vor " + earlier.german + " liegen", "must not lie before " + earlier.english));
        } else {
            violations.add(Violation.of(pointers.get(earlier), "not-after-" + later.slug(),
                    "darf nicht nach " + later.german + " liegen", "must not lie after " + later.english));
        }
    }

    private void notInFuture(Day day, @Nullable LocalDate date) {
        if (date != null && date.isAfter(today) && pointers.containsKey(day)) {
            violations.add(Violation.of(pointers.get(day), "not-in-future", "darf nicht in der Zukunft liegen",
                    "must not lie in the future"));
        }
    }
}
