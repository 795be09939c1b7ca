package de.arbeitsmarktmentoren.system.generated;

import java.time.YearMonth;
import java.util.List;
import java.util.NavigableMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import de.arbeitsmarktmentoren.contracts.EndKind;
import de.arbeitsmarktmentoren.contracts.Ended;
import de.arbeitsmarktmentoren.contracts.Mentoring;
import de.arbeitsmarktmentoren.contracts.Pause;
import de.arbeitsmarktmentoren.contracts.Place;
import de.arbeitsmarktmentoren.contracts.Placed;
import de.arbeitsmarktmentoren.contracts.Profile;
import de.arbeitsmarktmentoren.contracts.Retention;
import de.arbeitsmarktmentoren.contracts.Started;
import de.arbeitsmarktmentoren.contracts.Status;
import de.arbeitsmarktmentoren.contracts.codelist.Code;
import de.arbeitsmarktmentoren.contracts.codelist.CodeLists;
import de.arbeitsmarktmentoren.contracts.codelist.District;

/**
 * Cases of the whole programme, in every district by its population and in every month since it began, of which about 45 in a
 * hundred are placed and 40 end without. The same seed gives the same cases. Not for several threads.
 */
public final class GeneratedCases {

    private static final YearMonth FIRST = YearMonth.of(2016, 10);
    private static final YearMonth LAST = YearMonth.of(2025, 12);
    private static final int MONTHS = 111;
    private static final int PLACED_PERCENT = 45;
    private static final int COMPLETED_PERCENT = 80;
    private static final int DROPPED_PERCENT = 85;
    private static final int DROPOUT_PERCENT = 65;
    private static final int PAUSED_PERCENT = 8;
    private static final int RETURNING_PERCENT = 10;
    private static final int CHECKED_PERCENT = 70;
    private static final int MONTHS_TO_CHECK = 6;
    private static final List<String> KINDS = codes("placement-kinds");
    private static final List<String> SECTORS = codes("sectors");
    private static final List<String> CHECKS = List.of("SAME_EMPLOYER", "OTHER_EMPLOYER", "NOT_RETAINED");
    private static final NavigableMap<Integer, Place> PLACES = placesByPopulation();

    private final SplittableRandom random;
    private final People people;

    public GeneratedCases(long seed) {
        random = new SplittableRandom(seed);
        people = new People(random);
    }

    public GeneratedCase next() {
        UUID reference = new UUID(random.nextLong(), random.nextLong());
        YearMonth month = FIRST.plusMonths(random.nextInt(MONTHS));
        Place place = PLACES.higherEntry(random.nextInt(PLACES.lastKey())).getValue();
        Started started = new Started(month, place.project(), place.district());
        Placed placed = chance(PLACED_PERCENT) ? placed(started) : null;
        Ended ended = placed != null ? completed(started, placed) : dropped(started);
        Profile person = people.next();
        return new GeneratedCase(reference, new Mentoring(people.groupsOf(person), returning(month), person, place,
                status(placed, ended), started, placed, ended, List.of(), pauses(started, placed, ended), List.of(), List.of(),
                retention(placed)));
    }

    /** More often soon than late. */
    private @Nullable Placed placed(Started started) {
        int after = 1 + Math.min(random.nextInt(18), random.nextInt(18));
        YearMonth month = started.month().plusMonths(after);
        return month.isAfter(LAST) ? null
                : new Placed(month, started.project(), started.district(), oneOf(KINDS), oneOf(SECTORS), "YES",
                        after - random.nextInt(2));
    }

    private @Nullable Ended completed(Started started, Placed placed) {
        int after = MONTHS_TO_CHECK + random.nextInt(3);
        return chance(COMPLETED_PERCENT)
                ? ended(started, placed.month().plusMonths(after), placed.afterMonths() + after, EndKind.SUCCESS)
                : null;
    }

    private @Nullable Ended dropped(Started started) {
        int after = 1 + random.nextInt(15);
        return chance(DROPPED_PERCENT)
                ? ended(started, started.month().plusMonths(after), after - random.nextInt(2),
                        chance(DROPOUT_PERCENT) ? EndKind.DROPOUT : EndKind.NEUTRAL)
                : null;
    }

    private static @Nullable Ended ended(Started started, YearMonth month, int afterMonths, EndKind kind) {
        String reason = switch (kind) {
            case SUCCESS -> "GOAL_REACHED";
            case DROPOUT -> "CONTACT_LOST";
            case NEUTRAL -> "MOVED_AWAY";
        };
        return month.isAfter(LAST) ? null
                : new Ended(month, started.project(), started.district(), reason, kind, afterMonths);
    }

    private List<Pause> pauses(Started started, @Nullable Placed placed, @Nullable Ended ended) {
        YearMonth resumed = started.month().plusMonths(2);
        boolean open = !resumed.isAfter(LAST) && (ended == null || !ended.month().isBefore(resumed));
        return placed == null && open && chance(PAUSED_PERCENT)
                ? List.of(new Pause(started.month().plusMonths(1), resumed))
                : List.of();
    }

    private Retention retention(@Nullable Placed placed) {
        boolean due = placed != null && !placed.month().plusMonths(MONTHS_TO_CHECK).isAfter(LAST);
        return due && chance(CHECKED_PERCENT) ? new Retention(oneOf(CHECKS)) : Retention.UNCHECKED;
    }

    private @Nullable Integer returning(YearMonth month) {
        return chance(RETURNING_PERCENT) ? Math.max(2016, month.getYear() - 1 - random.nextInt(3)) : null;
    }

    private static Status status(@Nullable Placed placed, @Nullable Ended ended) {
        if (ended != null) {
            return Status.ENDED;
        }
        return placed != null ? Status.AFTERCARE : Status.ACTIVE;
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    private <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private static List<String> codes(String list) {
        return CodeLists.get(list).codes().stream().map(Code::code).filter(code -> !code.equals("UNKNOWN")).toList();
    }

    private static NavigableMap<Integer, Place> placesByPopulation() {
        NavigableMap<Integer, Place> places = new TreeMap<>();
        for (String district : District.codes()) {
            List<String> projects = district.equals("14522") ? List.of("-1", "-2") : List.of("-1");
            for (String project : projects) {
                int before = places.isEmpty() ? 0 : places.lastKey();
                places.put(before + population(district) / projects.size(), new Place("P-" + district + project, district));
            }
        }
        return places;
    }

    private static int population(String district) {
        return CodeLists.get("districts").find(district).flatMap(code -> code.attribute("population2019"))
                .map(Integer::valueOf).orElseThrow();
    }
}
