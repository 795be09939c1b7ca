package de.arbeitsmarktmentoren.cases.mentoring;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import de.arbeitsmarktmentoren.cases.field.Fields;
import de.arbeitsmarktmentoren.cases.field.InvalidFields;
import de.arbeitsmarktmentoren.cases.field.Violation;
import de.arbeitsmarktmentoren.contracts.codelist.Label;

/** What is wrong with facts, and with which field of the request: of two facts that do not go together, the one it brought. */
final class Faults {

    private final Brought brought;
    private final Fields fields = new Fields();

    Faults(Brought brought) {
        this.brought = brought;
    }

    /** @throws InvalidFields if anything is wrong */
    void check() {
        fields.check();
    }

    boolean brought(Moment moment) {
        return brought.brings(moment.pointer());
    }

    void inOrder(List<Moment> days) {
        for (int index = 1; index < days.size(); index++) {
            inOrder(days.get(index - 1), days.get(index));
        }
    }

    void inOrder(Moment earlier, Moment later) {
        if (!later.day().isBefore(earlier.day())) {
            return;
        }
        if (brought(later) || !brought(earlier)) {
            refuse(Stream.of(later.pointer()), "not-before-" + earlier.kind().slug(),
                    new Label("darf nicht vor " + earlier.kind().german() + " liegen",
                            "must not lie before " + earlier.kind().english()),
                    earlier.day());
        } else {
            refuse(Stream.of(earlier.pointer()), "not-after-" + later.kind().slug(),
                    new Label("darf nicht nach " + later.kind().german() + " liegen",
                            "must not lie after " + later.kind().english()),
                    later.day());
        }
    }

    void notLater(Moment moment, LocalDate last, String rule, Label message) {
        if (moment.day().isAfter(last)) {
            refuse(Stream.of(moment.pointer()), rule, message, last);
        }
    }

    /** The first of these facts that the request brought is at fault. */
    void refuse(Stream<String> facts, String rule, Label message, @Nullable Object bound) {
        refuse(facts.map(brought::pointerOf).filter(Objects::nonNull).findFirst().orElse(brought.atFault()), rule, message,
                bound);
    }

    /** That fact is at fault, also if the request ought to have brought it and did not. */
    void refuseMissing(String fact, String rule, Label message) {
        String pointer = brought.pointerOf(fact);
        refuse(pointer == null ? fact : pointer, rule, message, null);
    }

    private void refuse(String pointer, String rule, Label message, @Nullable Object bound) {
        Violation violation = Violation.of(pointer, rule, message.de(), message.en());
        fields.refuse(List.of(bound == null ? violation : violation.bound(bound)));
    }
}
