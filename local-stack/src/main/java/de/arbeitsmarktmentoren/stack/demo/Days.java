package de.arbeitsmarktmentoren.stack.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;

/** Draws the days on which things happen: agreements on working days, work mostly from the first or the middle of a month. */
final class Days {

    /** After this day nothing happens in any story. */
    static final LocalDate LAST = LocalDate.of(2026, 3, 31);

    private static final int[] SEASON = { 9, 8, 9, 8, 8, 8, 6, 7, 11, 10, 9, 6 };

    private final Chance chance;

    Days(Chance chance) {
        this.chance = chance;
    }

    /** A day of that year on which an agreement may be signed. */
    LocalDate start(int year) {
        return start(year, SEASON);
    }

    LocalDate start(int year, int... monthWeights) {
        YearMonth month = YearMonth.of(year, 1 + chance.weighted(monthWeights));
        LocalDate day = month.atDay(1 + chance.below(month.lengthOfMonth()));
        return workday(day.getDayOfYear() == 1 ? day.plusDays(1) : day);
    }

    /** A day in the days or months before a placement, in the same year. */
    LocalDate startBefore(LocalDate placement, int atLeast, int atMost) {
        LocalDate day = placement.minusDays(atLeast + chance.ratherSmallBelow(atMost - atLeast));
        LocalDate first = placement.withDayOfYear(2);
        if (day.isBefore(first)) {
            int room = Math.max(0, placement.getDayOfYear() - first.getDayOfYear());
            day = first.plusDays(chance.below(room + 1));
        }
        return workday(day);
    }

    /** The first day of work. */
    LocalDate work(int year, int... monthWeights) {
        YearMonth month = YearMonth.of(year, 1 + chance.weighted(monthWeights));
        return switch (chance.weighted(45, 20, 35)) {
            case 0 -> month.atDay(1);
            case 1 -> month.atDay(15);
            default -> workday(month.atDay(3 + chance.below(26)));
        };
    }

    /** The first day of a training: school and training years begin in late summer. */
    LocalDate training(int year) {
        int month = new int[] { 2, 3, 8, 9, 10 }[chance.weighted(4, 4, 44, 40, 8)];
        return LocalDate.of(year, month, chance.percent(75) ? 1 : 4 + chance.below(12));
    }

    /** A working day some time after another, and not after {@link #LAST}. */
    LocalDate after(LocalDate day, int atLeast, int atMost) {
        LocalDate later = workday(day.plusDays(atLeast + chance.below(atMost - atLeast)));
        return later.isAfter(LAST) ? later(day, LAST.minusDays(chance.below(20))) : later;
    }

    /** A working day of that time; the first day if there is none. */
    LocalDate between(LocalDate first, LocalDate last) {
        long room = Math.max(0, ChronoUnit.DAYS.between(first, last));
        return later(first, workday(first.plusDays(chance.below((int) room + 1))));
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    /** Weekends go back to Friday; the first days of January 2023, 2024 and 2025 stay in their year. */
    private static LocalDate workday(LocalDate day) {
        if (day.getDayOfWeek() == DayOfWeek.SATURDAY) {
            return day.minusDays(1);
        }
        return day.getDayOfWeek() == DayOfWeek.SUNDAY ? day.minusDays(2) : day;
    }
}
