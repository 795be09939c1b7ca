package de.arbeitsmarktmentoren.cases.mentoring;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import de.arbeitsmarktmentoren.cases.field.Fields;
import de.arbeitsmarktmentoren.cases.field.InvalidFields;
import de.arbeitsmarktmentoren.contracts.codelist.Label;

/**
 * Which facts can be, for every step and every correction alike: the order of the days, what needs what, how many there may be.
 * Holding to days, they hold to all that the contract demands of months.
 */
final class FactRules {

    /** How long after an end the same mentoring may go on; later it is a new one. */
    static final int REOPENING_MONTHS = 6;

    private static final int MOST = 100;
    /** Further placements are reported as milestones: together at most {@link #MOST}. */
    private static final int MOST_PLACEMENTS = 20;
    private static final int MOST_MILESTONES = MOST - MOST_PLACEMENTS;

    private static final Label NEEDS_PLACEMENT = new Label("setzt eine zählende Vermittlung voraus",
            "needs a counting placement");

    private final Facts facts;
    private final Moments moments;
    private final Faults faults;

    private FactRules(Facts facts, Faults faults) {
        this.facts = facts;
        this.moments = new Moments(facts);
        this.faults = faults;
    }

    /** @throws InvalidFields naming every field of the request that breaks a rule */
    static void check(Facts facts, Brought brought, LocalDate today) {
        FactRules rules = new FactRules(facts, new Faults(brought));
        rules.checkSpans();
        rules.checkTransfers();
        rules.checkPlacements();
        rules.checkMilestones();
        rules.checkPauses();
        rules.checkRetention();
        rules.checkEnd();
        rules.checkNumbers();
        rules.checkFuture(today);
        rules.faults.check();
    }

    /** Remembers a start before the mentee's birth in {@code fields}, without telling the day of birth. */
    static void checkBirth(Fields fields, LocalDate birthDate, LocalDate startedOn) {
        if (fields.accepts("/startedOn") && startedOn.isBefore(birthDate)) {
            fields.refuse("/startedOn", "not-before-birth", "darf nicht vor der Geburt der Person liegen",
                    "must not lie before the mentee's birth");
        }
    }

    private void checkSpans() {
        Moment open = moments.started();
        List<Moment> ends = moments.ended();
        List<Moment> reopenings = moments.reopened();
        for (int span = 0; span < ends.size(); span++) {
            faults.inOrder(open, ends.get(span));
            if (span < reopenings.size()) {
                open = reopenings.get(span);
                faults.inOrder(ends.get(span), open);
                faults.notLater(open, ends.get(span).day().plusMonths(REOPENING_MONTHS), "within-six-months",
                        new Label("muss innerhalb von sechs Monaten nach dem Ende liegen",
                                "must lie within six months after the end"));
            }
        }
    }

    private void checkTransfers() {
        List<Moment> days = moments.transfers();
        faults.inOrder(days);
        days.forEach(this::whileOpen);
        String before = facts.start().mentor();
        for (int index = 0; index < facts.transfers().size(); index++) {
            TransferFact transfer = facts.transfers().get(index);
            if (transfer.withinProject() && before != null && before.equals(transfer.mentor())) {
                faults.refuse(Stream.of("/transfers/" + index + "/mentor"), "same-mentor",
                        new Label("begleitet die Person schon", "accompanies the mentee already"), null);
            }
            before = transfer.mentor();
        }
    }

    private void checkPlacements() {
        faults.inOrder(moments.placements());
        moments.placements().forEach(this::withinLife);
        moments.agreed().forEach(agreed -> faults.inOrder(moments.started(), agreed));
        if (facts.end() != null && !facts.agreedPlacements().isEmpty()) {
            faults.refuse(Stream.of("/end/endedOn"), "agreed-placement-stands",
                    new Label("erst möglich, wenn die vereinbarte Vermittlung begonnen hat oder zurückgezogen ist",
                            "possible once the agreed placement has begun or is withdrawn"),
                    facts.agreedPlacements().get(0).placement().placedOn());
        }
    }

    private void checkMilestones() {
        faults.inOrder(moments.milestones());
        moments.milestones().forEach(this::withinLife);
    }

    private void checkPauses() {
        List<Moment> paused = moments.paused();
        List<@Nullable Moment> resumed = moments.resumed();
        for (int index = 0; index < paused.size(); index++) {
            Moment pause = paused.get(index);
            whileOpen(pause);
            List<Moment> ends = moments.ended();
            int span = facts.spanOf(pause.day());
            Moment end = span < ends.size() ? ends.get(span) : null;
            Moment over = resumed.get(index) == null ? end : resumed.get(index);
            if (over != null) {
                faults.inOrder(pause, over);
            }
            if (over != null && end != null) {
                faults.inOrder(over, end);
            }
            if (index + 1 < paused.size()) {
                afterPause(over, paused.get(index + 1));
            }
        }
    }

    private void afterPause(@Nullable Moment over, Moment next) {
        if (over != null) {
            faults.inOrder(over, next);
            return;
        }
        faults.refuse(Stream.of(next.pointer()), "pause-before-is-open",
                new Label("setzt das Ende der Pause davor voraus", "needs the end of the pause before"), null);
    }

    private void checkRetention() {
        for (Moment check : moments.checked()) {
            if (facts.placement() == null) {
                faults.refuse(Stream.of(check.pointer(), "/placements"), "needs-placement",
                        NEEDS_PLACEMENT, null);
                continue;
            }
            LocalDate due = facts.placement().placedOn().plusMonths(RetentionFact.DUE_AFTER_MONTHS);
            if (check.day().isBefore(due)) {
                faults.refuse(Stream.of(check.pointer(), "/placements/0/placedOn"), "six-months-after-placed",
                        new Label("erst sechs Monate nach der Vermittlung möglich", "possible six months after the placement"),
                        faults.brought(check) ? due
                                : check.day().minusMonths(RetentionFact.DUE_AFTER_MONTHS));
            }
        }
    }

    private void checkEnd() {
        if (facts.succeeded() && facts.placement() == null) {
            faults.refuseMissing("/end/reason", "needs-placement", NEEDS_PLACEMENT);
        }
    }

    private void checkNumbers() {
        atMost("/transfers", facts.transfers(), MOST);
        atMost("/pauses", facts.pauses(), MOST);
        atMost("/reopenings", facts.reopenings(), MOST);
        atMost("/milestones", facts.milestones(), MOST_MILESTONES);
        atMost("/placements", Stream.of(facts.placements(), facts.agreedPlacements()).flatMap(List::stream).toList(),
                MOST_PLACEMENTS);
    }

    private void atMost(String list, List<?> some, int most) {
        if (some.size() > most) {
            faults.refuse(Stream.of(list), "most", new Label("mehr sind nicht möglich", "no more are possible"), most);
        }
    }

    private void checkFuture(LocalDate today) {
        moments.past().stream().filter(faults::brought)
                .forEach(moment -> faults.notLater(moment, today, "not-in-future",
                        new Label("darf nicht in der Zukunft liegen", "must not lie in the future")));
    }

    /** Not before the start and not after the end that stands. */
    private void withinLife(Moment moment) {
        faults.inOrder(moments.started(), moment);
        if (facts.end() != null) {
            List<Moment> ends = moments.ended();
            faults.inOrder(moment, ends.get(ends.size() - 1));
        }
    }

    /** Nor between an end and the reopening that took it back. */
    private void whileOpen(Moment moment) {
        withinLife(moment);
        List<Moment> ends = moments.ended();
        List<Moment> reopenings = moments.reopened();
        for (int gap = 0; gap < reopenings.size(); gap++) {
            if (moment.day().isAfter(ends.get(gap).day()) && moment.day().isBefore(reopenings.get(gap).day())) {
                faults.refuse(Stream.of(moment.pointer(), reopenings.get(gap).pointer(), ends.get(gap).pointer()),
                        "while-ended",
                        new Label("liegt zwischen dem Ende und der Wiederaufnahme", "lies between the end and the reopening"),
                        null);
            }
        }
    }

}
