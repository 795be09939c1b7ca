package de.arbeitsmarktmentoren.cases.mentoring;

import java.time.LocalDate;

import de.arbeitsmarktmentoren.contracts.Place;
import de.arbeitsmarktmentoren.contracts.Status;

/** What other features may know of a case that the caller may see: what happened and where, and nothing of the person. */
public final class CaseInScope {

    private final MentoringCase mentoring;

    CaseInScope(MentoringCase mentoring) {
        this.mentoring = mentoring;
    }

    public Status status() {
        return mentoring.status();
    }

    public LocalDate startedOn() {
        return mentoring.facts().startedOn();
    }

    /** Who was responsible on that day; before the start, who was at the start. */
    public Place placeOn(LocalDate day) {
        return mentoring.facts().placeOn(day);
    }
}
