package de.arbeitsmarktmentoren.cases.support;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import de.arbeitsmarktmentoren.cases.field.Fields;
import de.arbeitsmarktmentoren.cases.field.Violation;

/** On which days something can have taken place. */
final class HeldOn {

    private static final String POINTER = "/heldOn";

    private HeldOn() {
    }

    /** A day that is not in the future; what is wrong is remembered in the fields. */
    static LocalDate read(Fields fields, @Nullable String value, LocalDate today) {
        LocalDate day = fields.day(POINTER, value);
        notInFuture(fields, POINTER, day, today);
        return day;
    }

    static void notInFuture(Fields fields, String pointer, LocalDate day, LocalDate today) {
        if (day.isAfter(today)) {
            fields.refuse(List.of(Violation.of(pointer, "not-in-future", "darf nicht in der Zukunft liegen",
                    "must not lie in the future").bound(today)));
        }
    }

    static void notBeforeStart(Fields fields, LocalDate day, LocalDate startedOn) {
        if (fields.accepts(POINTER) && day.isBefore(startedOn)) {
            fields.refuse(List.of(Violation.of(POINTER, "not-before-started", "darf nicht vor dem Beginn liegen",
                    "must not lie before the start").bound(startedOn)));
        }
    }
}
