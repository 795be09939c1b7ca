package de.arbeitsmarktmentoren.cases.programme;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import de.arbeitsmarktmentoren.cases.field.Fields;
import de.arbeitsmarktmentoren.cases.field.Violation;

/** How an entry of the directory is from a day on, as it was sent. */
interface Description<T> {

    /** In characters. */
    int LONGEST_NAME = 200;

    /** ISO day, required. */
    @Nullable
    String from();

    /** ISO day; absent while no end is known. */
    @Nullable
    String to();

    /** What is said of the days, as far as it can be read; what cannot is remembered in {@code fields}. */
    T state(Fields fields, LocalDate from);

    /**
     * Remembers in {@code fields} what does not fit to the rest of the directory.
     *
     * @param before the directory without the change
     * @param code of the entry that is changed
     */
    void check(Fields fields, Directory before, String code, Period<T> change, LocalDate today);

    /** The days and what is said of them. */
    default Period<T> read(Fields fields) {
        LocalDate first = fields.day("/from", from());
        LocalDate last = fields.optionalDay("/to", to());
        T state = state(fields, first);
        if (last != null && fields.accepts("/from") && fields.accepts("/to") && last.isBefore(first)) {
            fields.refuse(List.of(Violation.of("/to", "not-before-from", "darf nicht vor dem ersten Tag liegen",
                    "must not lie before the first day").bound(first)));
        }
        return new Period<>(first, last == null || last.isBefore(first) ? null : last, state);
    }

    /** Remembers a first day in {@code fields} on which there is no programme. */
    static void checkTime(Fields fields, Directory before, Period<?> change) {
        LocalDate first = before.firstDay();
        LocalDate last = before.lastDay();
        if (fields.accepts("/from") && (change.from().isBefore(first) || change.from().isAfter(last))) {
            fields.refuse(List.of(Violation.of("/from", "programme-time", "muss in der Zeit des Programms liegen",
                    "must lie in the programme's time").bound(change.from().isBefore(first) ? first : last)));
        }
    }
}
