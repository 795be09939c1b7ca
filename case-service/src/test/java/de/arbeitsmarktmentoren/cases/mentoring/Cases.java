package de.arbeitsmarktmentoren.cases.mentoring;

import java.time.LocalDate;
import java.util.UUID;

import de.arbeitsmarktmentoren.cases.mentee.Profile;
import de.arbeitsmarktmentoren.contracts.EndKind;
import de.arbeitsmarktmentoren.contracts.Place;
import de.arbeitsmarktmentoren.contracts.Status;

/** Cases in words. */
final class Cases {

    static final LocalDate TODAY = LocalDate.of(2025, 12, 31);
    static final LocalDate STARTED = LocalDate.of(2025, 3, 14);
    static final LocalDate PLACED = LocalDate.of(2025, 8, 31);
    static final LocalDate ENDED = LocalDate.of(2025, 9, 30);
    static final Place CHEMNITZ = new Place("P-14511-1", "14511");
    static final Place LEIPZIG = new Place("P-14713-1", "14713");

    private Cases() {
    }

    static MentoringCase running() {
        return startedOn(STARTED);
    }

    static MentoringCase startedOn(LocalDate day) {
        return MentoringCase
                .start(new MentoringCase.Start(UUID.randomUUID(), new Profile("FEMALE", "SY", "NONE", true), "25_29",
                        null, CHEMNITZ, "M-14511-1-01", day), TODAY);
    }

    static MentoringCase placed() {
        return place(running(), PLACED);
    }

    static MentoringCase dropped() {
        MentoringCase mentoring = running();
        mentoring.end(ENDED, "CONTACT_LOST", EndKind.DROPOUT, TODAY);
        return mentoring;
    }

    static MentoringCase completed() {
        MentoringCase mentoring = placed();
        mentoring.end(ENDED, "GOAL_REACHED", EndKind.SUCCESS, TODAY);
        return mentoring;
    }

    static MentoringCase voided() {
        MentoringCase mentoring = running();
        mentoring.voidIt();
        return mentoring;
    }

    static MentoringCase in(Status status) {
        return switch (status) {
            case ACTIVE -> running();
            case AFTERCARE -> placed();
            case ENDED -> dropped();
            case VOIDED -> voided();
            case PAUSED -> throw new IllegalArgumentException("no step leads there yet");
        };
    }

    static MentoringCase place(MentoringCase mentoring, LocalDate day) {
        mentoring.place(day, "VOCATIONAL_TRAINING", "Q", "YES", TODAY);
        return mentoring;
    }

    static MentoringCase toLeipzig(MentoringCase mentoring, LocalDate day) {
        mentoring.transfer(day, LEIPZIG, "M-14713-1-01", TODAY);
        return mentoring;
    }

    static Correction ofStart(LocalDate day) {
        return new Correction(day, "25_29", null, null);
    }

    static Correction ofPlacement(LocalDate day) {
        return new Correction(null, null, new Correction.Placement(day, null, null, null), null);
    }

    static Correction ofEnd(LocalDate day) {
        return new Correction(null, null, null, new Correction.End(day, null, null));
    }
}
