package de.arbeitsmarktmentoren.stack.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;

import de.arbeitsmarktmentoren.contracts.codelist.District;
import de.arbeitsmarktmentoren.stack.demo.Books.Measure;

/**
 * Fills the year up: as many ordinary mentorings beside the stories that bite that each district has exactly its share of the
 * totals.
 */
final class OrdinaryStories {

    private static final int STARTED = 1600;
    private static final int EMPLOYED = 480;
    private static final int TRAINED = 120;
    private static final int STARTED_THE_YEAR_BEFORE = 700;
    private static final int STARTED_TWO_YEARS_BEFORE = 60;

    private final List<List<Command>> mentorings = new ArrayList<>();
    private final Chance chance;
    private final Lives lives;

    OrdinaryStories(Chance chance, Lives lives) {
        this.chance = chance;
        this.lives = lives;
    }

    /** One list of steps for each mentoring. */
    List<List<Command>> beside(List<Story> biting) {
        Books year = Books.of(2025, biting);
        SortedMap<String, Integer> carryOver = missing(STARTED_THE_YEAR_BEFORE, Books.of(2024, biting), Measure.STARTED);
        SortedMap<String, Integer> starts = missing(STARTED, year, Measure.STARTED);
        SortedMap<String, Integer> employed = missing(EMPLOYED, year, Measure.PLACED_EMPLOYMENT);
        SortedMap<String, Integer> trained = missing(TRAINED, year, Measure.PLACED_TRAINING);
        for (String district : District.codes()) {
            int placedLater = placed(district, employed.get(district), false) + placed(district, trained.get(district), true);
            int placed = employed.get(district) + trained.get(district) - placedLater;
            add(starts.get(district) - placed, () -> startedThisYear(district));
            add(carryOver.get(district) - placedLater, () -> startedTheYearBefore(district));
        }
        Programme.share(STARTED_TWO_YEARS_BEFORE).forEach((district, number) -> add(number, () -> longAgo(district)));
        chance.shuffle(mentorings);
        return mentorings;
    }

    /** Two of three began in the year itself; answers how many did not. */
    private int placed(String district, int number, boolean training) {
        int carriedOver = number / 3;
        add(number - carriedOver, () -> lives.placedInYearOfStart(district, 2025, training));
        add(carriedOver, () -> lives.placedAYearLater(district, 2024, training));
        return carriedOver;
    }

    private List<Command> startedThisYear(String district) {
        return switch (chance.weighted(11, 33, 56)) {
            case 0 -> lives.placedInEarly2026(district);
            case 1 -> lives.dropped(district, 2025);
            default -> lives.running(district, 2025);
        };
    }

    private List<Command> startedTheYearBefore(String district) {
        return switch (chance.weighted(14, 14, 5, 42, 25)) {
            case 0 -> lives.placedInYearOfStart(district, 2024, chance.percent(20));
            case 1 -> lives.droppedInYearOfStart(district, 2024);
            case 2 -> lives.endedWithThePhase(district);
            case 3 -> lives.droppedAYearLater(district, 2024);
            default -> lives.running(district, 2024);
        };
    }

    private List<Command> longAgo(String district) {
        return switch (chance.weighted(45, 40, 15)) {
            case 0 -> lives.placedAYearLater(district, 2023, chance.percent(20));
            case 1 -> lives.droppedAYearLater(district, 2023);
            default -> lives.running(district, 2023);
        };
    }

    private void add(int number, Supplier<List<Command>> life) {
        for (int i = 0; i < number; i++) {
            mentorings.add(life.get());
        }
    }

    private static SortedMap<String, Integer> missing(int total, Books biting, Measure measure) {
        SortedMap<String, Integer> missing = new TreeMap<>(Programme.share(total));
        missing.replaceAll((district, share) -> share - biting.in(district, measure));
        return missing;
    }
}
