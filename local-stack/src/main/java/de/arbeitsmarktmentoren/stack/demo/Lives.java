package de.arbeitsmarktmentoren.stack.demo;

import static java.util.Map.entry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import de.arbeitsmarktmentoren.contracts.codelist.District;

/** How ordinary mentorings go, from the start in a district on. */
final class Lives {

    private static final List<Map.Entry<String, Integer>> REASONS_BEFORE_PLACEMENT = List.of(entry("CONTACT_LOST", 20),
            entry("MUTUAL_END", 14), entry("MOVED_AWAY", 12), entry("MEASURE_CHANGE", 12), entry("PERSON_WITHDREW", 10),
            entry("HEALTH_OR_FAMILY", 9), entry("LANGUAGE_INSUFFICIENT", 8), entry("CARE_MISSING", 6), entry("LEFT_COUNTRY", 4),
            entry("NO_LABOUR_ACCESS", 4), entry("NOT_ELIGIBLE", 3), entry("OTHER", 2), entry("DEATH", 1));
    private static final List<Map.Entry<String, Integer>> REASONS_AFTER_PLACEMENT = List.of(entry("GOAL_REACHED", 78),
            entry("MOVED_AWAY", 6), entry("CONTACT_LOST", 5), entry("PERSON_WITHDREW", 4), entry("HEALTH_OR_FAMILY", 3),
            entry("MEASURE_CHANGE", 2), entry("LEFT_COUNTRY", 1), entry("OTHER", 1));
    private static final LocalDate END_OF_PHASE = LocalDate.of(2024, 12, 31);

    private final Chance chance;
    private final Programme programme;
    private final Days days;
    private final Work work;

    Lives(Chance chance, Programme programme, Work work) {
        this.chance = chance;
        this.programme = programme;
        this.days = new Days(chance);
        this.work = work;
    }

    List<Command> placedInYearOfStart(String district, int year, boolean training) {
        LocalDate placed = training ? days.training(year) : days.work(year, 0, 1, 4, 6, 8, 8, 8, 9, 13, 13, 12, 6);
        return placed(days.startBefore(placed, 10, 270), district, placed, training);
    }

    List<Command> placedAYearLater(String district, int yearOfStart, boolean training) {
        int year = yearOfStart + 1;
        LocalDate placed = training ? days.training(year) : days.work(year, 13, 13, 12, 11, 9, 8, 6, 7, 7, 5, 4, 2);
        return placed(days.start(yearOfStart, 4, 4, 5, 5, 6, 7, 7, 9, 12, 13, 14, 14), district, placed, training);
    }

    /** Placed before the last day of all. */
    List<Command> placedInEarly2026(String district) {
        LocalDate placed = days.work(2026, 40, 34, 26);
        return placed(days.start(2025, 1, 1, 2, 3, 5, 7, 8, 10, 15, 17, 16, 15), district, placed, false);
    }

    List<Command> dropped(String district, int year) {
        LocalDate start = days.start(year);
        return dropped(start, district, days.after(start, 7, 330));
    }

    List<Command> droppedInYearOfStart(String district, int year) {
        LocalDate start = days.start(year, 12, 11, 11, 10, 10, 9, 8, 7, 6, 0, 0, 0);
        return dropped(start, district, days.after(start, 7, 90));
    }

    List<Command> droppedAYearLater(String district, int year) {
        LocalDate start = days.start(year);
        return dropped(start, district, days.after(LocalDate.of(year + 1, 1, 6), 1, 300));
    }

    List<Command> endedWithThePhase(String district) {
        return List.of(start(days.start(2024), district), new Command.End(END_OF_PHASE, "PROGRAMME_END"));
    }

    List<Command> running(String district, int year) {
        LocalDate start = days.start(year);
        LocalDate transferred = days.after(start, 20, 150);
        if (chance.percent(4) && transferred.isAfter(start)) {
            String project = programme.nextProject(chance.among(District.codes()));
            return transferred(start(start, district), transferred, project);
        }
        return List.of(start(start, district));
    }

    private List<Command> transferred(Command.Start start, LocalDate day, String project) {
        boolean elsewhere = !project.equals(start.project());
        Command transfer = new Command.Transfer(day, project, programme.nextMentor(project), elsewhere);
        return elsewhere ? List.of(start, new Command.Offer(project), transfer) : List.of(start, transfer);
    }

    private List<Command> dropped(LocalDate start, String district, LocalDate end) {
        return List.of(start(start, district), new Command.End(end, chance.weighted(REASONS_BEFORE_PLACEMENT)));
    }

    private List<Command> placed(LocalDate start, String district, LocalDate placed, boolean training) {
        List<Command> life = new ArrayList<>(List.of(start(start, district),
                training ? work.training(placed) : work.employment(placed)));
        LocalDate end = placed.plusDays(40 + chance.below(260));
        if (chance.percent(65) && !end.isAfter(Days.LAST)) {
            life.add(new Command.End(end, chance.weighted(REASONS_AFTER_PLACEMENT)));
        }
        return life;
    }

    private Command.Start start(LocalDate day, String district) {
        String project = programme.nextProject(district);
        return new Command.Start(day, project, programme.nextMentor(project));
    }
}
