package de.arbeitsmarktmentoren.cases.mentoring;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import de.arbeitsmarktmentoren.cases.mentee.Profile;
import de.arbeitsmarktmentoren.contracts.Place;
import de.arbeitsmarktmentoren.contracts.Status;

/** Cases in words: their facts, as they stand after some steps. */
final class Cases {

    static final LocalDate TODAY = LocalDate.of(2026, 6, 30);
    static final LocalDate STARTED = LocalDate.of(2025, 3, 14);
    static final LocalDate PLACED = LocalDate.of(2025, 8, 31);
    static final LocalDate ENDED = LocalDate.of(2025, 9, 30);
    static final Place CHEMNITZ = new Place("P-14511-1", "14511");
    static final Place LEIPZIG = new Place("P-14713-1", "14713");
    static final String MENTOR_OF_CHEMNITZ = "M-14511-1-01";
    static final String MENTOR_OF_LEIPZIG = "M-14713-1-01";

    private Cases() {
    }

    static Facts running() {
        return startedOn(STARTED);
    }

    static Facts startedOn(LocalDate day) {
        return Facts.begun(new StartFact(day, CHEMNITZ, MENTOR_OF_CHEMNITZ),
                PersonFact.of(new Profile("FEMALE", "SY", "NONE", true), LocalDate.of(1998, 4, 3), day, null));
    }

    static Facts placed() {
        return after(running(), placing(PLACED));
    }

    static Facts dropped() {
        return after(running(), ending(ENDED, "CONTACT_LOST"));
    }

    static Facts completed() {
        return after(placed(), ending(ENDED, "GOAL_REACHED"));
    }

    static Facts paused() {
        return after(running(), pausing(STARTED.plusMonths(1)));
    }

    static Facts in(Status status) {
        return switch (status) {
            case ACTIVE -> running();
            case PAUSED -> after(placed(), pausing(PLACED));
            case AFTERCARE -> placed();
            case ENDED -> completed();
            case VOIDED -> after(running(), Change.voidIt());
        };
    }

    static Facts after(Facts facts, Change... steps) {
        Facts after = facts;
        for (Change step : steps) {
            after = step.taken(after, TODAY).facts();
        }
        return after;
    }

    static Change placing(LocalDate day) {
        return Change.place(placement(day));
    }

    static PlacementFact placement(LocalDate day) {
        return new PlacementFact(day, "VOCATIONAL_TRAINING", null, null, "Q", null, "YES", "", "");
    }

    static Change agreeing(LocalDate day) {
        return Change.agree(new AgreedPlacementFact(UUID.randomUUID(), placement(day)));
    }

    static Change reaching(LocalDate day) {
        return Change.reach(new MilestoneFact(day, "INTERNSHIP", null, "", ""));
    }

    static Change pausing(LocalDate day) {
        return Change.pause(new PauseFact(day, null, "COURSE"));
    }

    static Change ending(LocalDate day, String reason) {
        return Change.end(EndFact.of(day, reason));
    }

    static Change checking(LocalDate day) {
        return Change.checkRetention(new RetentionFact("SAME_EMPLOYER", day));
    }

    static Change toLeipzig(LocalDate day) {
        return Change.transfer(day, LEIPZIG, MENTOR_OF_LEIPZIG);
    }

    static Change toChemnitz(LocalDate day) {
        return Change.transfer(day, CHEMNITZ, MENTOR_OF_CHEMNITZ);
    }

    static Change correctingStart(Facts facts, LocalDate day) {
        return Change.correct(facts.start(new StartFact(day, facts.start().startedAt(), facts.start().mentor())),
                Brought.asTheyStand(List.of("/startedOn")));
    }

    static Change correctingPlacements(Facts facts, LocalDate... days) {
        return Change.correct(facts.placements(List.of(days).stream().map(Cases::placement).toList()),
                Brought.asTheyStand(List.of("/placements")));
    }

    static Change correctingEnd(Facts facts, LocalDate day, String reason) {
        return Change.correct(facts.end(EndFact.of(day, reason)), Brought.asTheyStand(List.of("/end")));
    }
}
