package de.arbeitsmarktmentoren.stack.demo;

import static de.arbeitsmarktmentoren.stack.demo.Bite.MENTOR_CHANGED;
import static de.arbeitsmarktmentoren.stack.demo.Bite.TRANSFERRED_BEFORE_PLACEMENT;
import static de.arbeitsmarktmentoren.stack.demo.Bite.TRANSFERRED_BETWEEN_LEIPZIGS;
import static de.arbeitsmarktmentoren.stack.demo.Bite.TRANSFERRED_IN_MONTH_OF_PLACEMENT;
import static de.arbeitsmarktmentoren.stack.demo.Bite.TRANSFERRED_WITHIN_MITTELSACHSEN;
import static de.arbeitsmarktmentoren.stack.demo.BitingStories.BAUTZEN;
import static de.arbeitsmarktmentoren.stack.demo.BitingStories.CHEMNITZ;
import static de.arbeitsmarktmentoren.stack.demo.BitingStories.DRESDEN;
import static de.arbeitsmarktmentoren.stack.demo.BitingStories.ERZGEBIRGE;
import static de.arbeitsmarktmentoren.stack.demo.BitingStories.GOERLITZ;
import static de.arbeitsmarktmentoren.stack.demo.BitingStories.LEIPZIG_CITY;
import static de.arbeitsmarktmentoren.stack.demo.BitingStories.LEIPZIG_DISTRICT;
import static de.arbeitsmarktmentoren.stack.demo.BitingStories.MEISSEN;
import static de.arbeitsmarktmentoren.stack.demo.BitingStories.MITTELSACHSEN;
import static de.arbeitsmarktmentoren.stack.demo.BitingStories.MITTELSACHSEN_2;
import static de.arbeitsmarktmentoren.stack.demo.BitingStories.NORDSACHSEN;
import static de.arbeitsmarktmentoren.stack.demo.BitingStories.PIRNA;
import static de.arbeitsmarktmentoren.stack.demo.BitingStories.VOGTLAND;
import static de.arbeitsmarktmentoren.stack.demo.BitingStories.ZWICKAU;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Mentorings that passed from one project to another. */
final class TransferStories {

    private final List<StoryDraft> drafts = new ArrayList<>();
    private final Cast cast;

    TransferStories(Cast cast) {
        this.cast = cast;
    }

    List<StoryDraft> all() {
        betweenDistricts();
        inTheMonthOfThePlacement();
        betweenLeipzigs();
        withinADistrict();
        return drafts;
    }

    private void betweenDistricts() {
        draft(TRANSFERRED_BEFORE_PLACEMENT).start("2025-01-15", CHEMNITZ).transfer("2025-04-01", DRESDEN).employ("2025-07-01");
        draft(TRANSFERRED_BEFORE_PLACEMENT).start("2025-02-06", GOERLITZ).transfer("2025-05-05", BAUTZEN).employ("2025-09-15");
        draft(TRANSFERRED_BEFORE_PLACEMENT).start("2025-03-12", PIRNA).transfer("2025-06-02", DRESDEN).train("2025-08-01");
        draft(TRANSFERRED_BEFORE_PLACEMENT).start("2024-09-23", VOGTLAND).transfer("2025-01-08", ZWICKAU).employ("2025-05-02");
        draft(TRANSFERRED_BEFORE_PLACEMENT).start("2024-11-04", DRESDEN).transfer("2024-12-16", MEISSEN).train("2025-09-01");
        // Through three districts, and placed in the first again.
        draft(TRANSFERRED_BEFORE_PLACEMENT).start("2025-01-09", ERZGEBIRGE).transfer("2025-03-03", CHEMNITZ)
                .transfer("2025-06-16", ERZGEBIRGE).employ("2025-10-13");
        draft(TRANSFERRED_BEFORE_PLACEMENT).start("2025-08-11", NORDSACHSEN).transfer("2025-10-01", LEIPZIG_CITY)
                .employ("2026-02-02");
        // The start moves over New Year and stays with the district where it was.
        draft(TRANSFERRED_BEFORE_PLACEMENT, Bite.START_CORRECTED_INTO_YEAR).start("2024-12-30", MEISSEN)
                .transfer("2025-02-17", PIRNA).employ("2025-06-02")
                .correct(Command.Correct.startedOn(LocalDate.of(2025, 1, 2)));
    }

    private void inTheMonthOfThePlacement() {
        draft(TRANSFERRED_BEFORE_PLACEMENT, TRANSFERRED_IN_MONTH_OF_PLACEMENT).start("2025-02-20", BAUTZEN)
                .transfer("2025-06-03", GOERLITZ).employ("2025-06-16");
        draft(TRANSFERRED_BEFORE_PLACEMENT, TRANSFERRED_IN_MONTH_OF_PLACEMENT).start("2025-04-14", ZWICKAU)
                .transfer("2025-09-01", CHEMNITZ).train("2025-09-08");
        draft(TRANSFERRED_BEFORE_PLACEMENT, TRANSFERRED_IN_MONTH_OF_PLACEMENT).start("2024-10-21", MEISSEN)
                .transfer("2025-03-03", DRESDEN).employ("2025-03-17").end("2025-10-31", "GOAL_REACHED");
        // Here the placement came first: it stays with the district that found it.
        draft(TRANSFERRED_IN_MONTH_OF_PLACEMENT).start("2025-03-24", DRESDEN).employ("2025-07-07")
                .transfer("2025-07-21", PIRNA);
        draft(TRANSFERRED_IN_MONTH_OF_PLACEMENT).start("2025-01-27", LEIPZIG_CITY).employ("2025-11-03")
                .transfer("2025-11-24", NORDSACHSEN).end("2026-03-20", "GOAL_REACHED");
    }

    private void betweenLeipzigs() {
        draft(TRANSFERRED_BEFORE_PLACEMENT, TRANSFERRED_BETWEEN_LEIPZIGS).start("2025-02-11", LEIPZIG_CITY)
                .transfer("2025-05-12", LEIPZIG_DISTRICT).employ("2025-08-04");
        draft(TRANSFERRED_BEFORE_PLACEMENT, TRANSFERRED_BETWEEN_LEIPZIGS).start("2025-03-18", LEIPZIG_DISTRICT)
                .transfer("2025-06-10", LEIPZIG_CITY).employ("2025-10-06");
        draft(TRANSFERRED_BEFORE_PLACEMENT, TRANSFERRED_BETWEEN_LEIPZIGS, TRANSFERRED_IN_MONTH_OF_PLACEMENT)
                .start("2024-12-09", LEIPZIG_CITY).transfer("2025-08-05", LEIPZIG_DISTRICT).train("2025-08-25");
    }

    private void withinADistrict() {
        draft(TRANSFERRED_BEFORE_PLACEMENT, TRANSFERRED_WITHIN_MITTELSACHSEN).start("2025-01-30", MITTELSACHSEN)
                .transfer("2025-04-28", MITTELSACHSEN_2).employ("2025-08-18");
        draft(TRANSFERRED_WITHIN_MITTELSACHSEN).start("2025-09-22", MITTELSACHSEN_2).transfer("2025-11-10", MITTELSACHSEN);
        draft(MENTOR_CHANGED).start("2025-02-26", DRESDEN).changeMentor("2025-05-26", DRESDEN).employ("2025-09-01");
        draft(MENTOR_CHANGED).start("2025-06-23", MITTELSACHSEN).changeMentor("2025-10-20", MITTELSACHSEN);
    }

    private StoryDraft draft(Bite... bites) {
        StoryDraft draft = cast.draft().because(bites);
        drafts.add(draft);
        return draft;
    }
}
