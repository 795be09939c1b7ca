package de.arbeitsmarktmentoren.stack.demo;

import static de.arbeitsmarktmentoren.stack.demo.Delivery.IN_PARALLEL;
import static de.arbeitsmarktmentoren.stack.demo.Delivery.TWICE;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The stories that bite, written by hand; those with transfers stand in {@link TransferStories}. */
final class BitingStories {

    static final String CHEMNITZ = "P-14511-1";
    static final String ERZGEBIRGE = "P-14521-1";
    static final String MITTELSACHSEN = "P-14522-1";
    static final String MITTELSACHSEN_2 = "P-14522-2";
    static final String VOGTLAND = "P-14523-1";
    static final String ZWICKAU = "P-14524-1";
    static final String DRESDEN = "P-14612-1";
    static final String BAUTZEN = "P-14625-1";
    static final String GOERLITZ = "P-14626-1";
    static final String MEISSEN = "P-14627-1";
    static final String PIRNA = "P-14628-1";
    static final String LEIPZIG_CITY = "P-14713-1";
    static final String LEIPZIG_DISTRICT = "P-14729-1";
    static final String NORDSACHSEN = "P-14730-1";

    private final List<StoryDraft> drafts = new ArrayList<>();
    private final Cast cast;

    BitingStories(Cast cast) {
        this.cast = cast;
    }

    List<StoryDraft> all() {
        startsCorrectedOverNewYear();
        placementsCorrected();
        endsCorrected();
        voids();
        peopleWhoCameBack();
        daysAndMonths();
        requestsRepeated();
        return drafts;
    }

    private void startsCorrectedOverNewYear() {
        for (String project : List.of(DRESDEN, ZWICKAU, LEIPZIG_CITY)) {
            draft(Bite.START_CORRECTED_INTO_YEAR).start("2024-12-30", project).correct(startedOn("2025-01-02"));
            draft(Bite.START_CORRECTED_OUT_OF_YEAR).start("2025-01-02", project).correct(startedOn("2024-12-30"));
        }
        draft(Bite.START_CORRECTED_INTO_YEAR).start("2024-12-30", BAUTZEN).employ("2025-04-01")
                .end("2025-09-30", "GOAL_REACHED")
                .correct(startedOn("2025-01-02"));
        draft(Bite.START_CORRECTED_OUT_OF_YEAR).start("2025-01-02", MEISSEN).end("2025-03-14", "CARE_MISSING")
                .correct(startedOn("2024-12-30"));
    }

    private void placementsCorrected() {
        draft(Bite.PLACEMENT_CORRECTED_OUT_OF_YEAR).start("2025-06-16", CHEMNITZ).employ("2025-12-29")
                .correctPlacedOn("2026-01-05");
        draft(Bite.PLACEMENT_CORRECTED_OUT_OF_YEAR).start("2024-05-13", GOERLITZ).employ("2025-01-02")
                .correctPlacedOn("2024-12-30");
        draft(Bite.PLACEMENT_CORRECTED_INTO_YEAR).start("2025-07-07", ERZGEBIRGE).employ("2026-01-02")
                .correctPlacedOn("2025-12-31");
        draft(Bite.PLACEMENT_CORRECTED_INTO_YEAR).start("2024-08-12", NORDSACHSEN).train("2024-12-30")
                .correctPlacedOn("2025-01-02");
        draft(Bite.KIND_CORRECTED_TO_TRAINING).start("2025-03-10", LEIPZIG_CITY).employ("2025-09-01")
                .correctKind(Work.TRAINING);
        draft(Bite.KIND_CORRECTED_TO_TRAINING).start("2024-10-07", VOGTLAND).employ("2025-08-01")
                .end("2026-02-27", "GOAL_REACHED").correctKind(Work.TRAINING);
    }

    private void endsCorrected() {
        draft(Bite.END_CORRECTED_OVER_NEW_YEAR).start("2024-06-03", PIRNA).end("2025-01-03", "CONTACT_LOST")
                .correct(Command.Correct.endedOn(LocalDate.parse("2024-12-30")));
        draft(Bite.END_CORRECTED_OVER_NEW_YEAR).start("2025-05-12", ZWICKAU).end("2026-01-09", "MOVED_AWAY")
                .correct(Command.Correct.endedOn(LocalDate.parse("2025-12-19")));
    }

    private void voids() {
        draft(Bite.VOIDED).start("2025-02-24", DRESDEN).discard();
        draft(Bite.VOIDED).start("2024-11-18", MITTELSACHSEN_2).discard();
        draft(Bite.VOIDED).start("2025-04-07", CHEMNITZ).end("2025-06-20", "NOT_ELIGIBLE").discard();
        draft(Bite.VOIDED, Bite.VOIDED_AFTER_PLACEMENT).start("2025-03-31", LEIPZIG_CITY).employ("2025-08-18").discard();
        draft(Bite.VOIDED, Bite.VOIDED_AFTER_PLACEMENT).start("2025-01-20", BAUTZEN).train("2025-09-01")
                .end("2025-12-12", "GOAL_REACHED").discard();
        Person twin = cast.anybody();
        add(cast.draftOf(twin)).because(Bite.ENTERED_TWICE).start("2025-05-05", GOERLITZ).employ("2025-10-01");
        add(cast.draftOf(twin)).because(Bite.ENTERED_TWICE, Bite.VOIDED).start("2025-05-06", GOERLITZ).discard();
    }

    private void peopleWhoCameBack() {
        draft(Bite.VOIDED, Bite.EARLIER_CASE_VOIDED, Bite.SECOND_MENTORING).start("2023-05-10", MEISSEN)
                .end("2023-11-30", "HEALTH_OR_FAMILY").start("2024-03-04", MEISSEN).end("2024-06-28", "OTHER")
                .start("2025-03-17", MEISSEN).lookBack(1, new Command.Void()).employ("2025-11-03");
        // After this void the person has no earlier start any more.
        draft(Bite.VOIDED, Bite.EARLIER_CASE_VOIDED).start("2024-02-12", PIRNA).end("2024-09-27", "MUTUAL_END")
                .start("2025-02-03", PIRNA).lookBack(0, new Command.Void());
        draft(Bite.EARLIER_START_CORRECTED, Bite.SECOND_MENTORING).start("2024-01-03", DRESDEN)
                .end("2024-08-30", "CONTACT_LOST").start("2025-02-10", LEIPZIG_CITY)
                .lookBack(0, startedOn("2023-12-28")).train("2025-08-01");
        draft(Bite.SECOND_MENTORING).start("2025-01-13", ERZGEBIRGE).employ("2025-03-03").end("2025-05-30", "GOAL_REACHED")
                .start("2025-09-15", CHEMNITZ).employ("2025-12-01");
    }

    private void daysAndMonths() {
        draft(Bite.PLACED_ON_31_AUGUST).start("2025-02-17", DRESDEN).employ("2025-08-31");
        draft(Bite.PLACED_ON_31_AUGUST).start("2024-10-31", LEIPZIG_DISTRICT).train("2025-08-31");
        draft(Bite.ONE_MONTH_TO_END_OF_FEBRUARY).start("2025-01-31", LEIPZIG_CITY).employ("2025-02-28");
        draft(Bite.STARTED_ON_LEAP_DAY).start("2024-02-29", ZWICKAU).employ("2025-02-28");
        draft(Bite.DROPPED_IN_MONTH_OF_START).start("2025-10-06", VOGTLAND).end("2025-10-24", "PERSON_WITHDREW");
        draft(Bite.DROPPED_IN_MONTH_OF_START).start("2025-06-02", DRESDEN).end("2025-06-30", "MOVED_AWAY");
        draft(Bite.PLACED_IN_MONTH_OF_START).start("2025-04-03", MITTELSACHSEN).employ("2025-04-22");
        draft(Bite.PLACED_IN_MONTH_OF_START, Bite.PLACED_AND_ENDED_IN_MONTH_OF_START).start("2025-07-01", CHEMNITZ)
                .employ("2025-07-14").end("2025-07-31", "CONTACT_LOST");
        draft(Bite.PLACED_IN_MONTH_OF_START, Bite.PLACED_ON_DAY_OF_START).start("2025-09-01", NORDSACHSEN).train("2025-09-01");
        draft(Bite.STARTED_2023_PLACED_2025).start("2023-11-15", LEIPZIG_DISTRICT).employ("2025-01-15");
    }

    private void requestsRepeated() {
        for (Delivery how : List.of(TWICE, IN_PARALLEL)) {
            Bite bite = how == TWICE ? Bite.REQUEST_REPEATED : Bite.REQUEST_REPEATED_IN_PARALLEL;
            draft(bite).delivered(how).start("2025-03-05", LEIPZIG_CITY);
            draft(bite).start("2025-05-19", DRESDEN).delivered(how);
            draft(bite).start("2025-02-05", GOERLITZ).delivered(how).employ("2025-06-02").delivered(how);
            draft(bite).start("2025-01-22", ZWICKAU).end("2025-07-11", "LANGUAGE_INSUFFICIENT").delivered(how);
        }
    }

    private static Command.Correct startedOn(String day) {
        return Command.Correct.startedOn(LocalDate.parse(day));
    }

    private StoryDraft draft(Bite... bites) {
        return add(cast.draft()).because(bites);
    }

    private StoryDraft add(StoryDraft draft) {
        drafts.add(draft);
        return draft;
    }
}
