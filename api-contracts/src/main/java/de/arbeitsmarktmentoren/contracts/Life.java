package de.arbeitsmarktmentoren.contracts;

import java.time.YearMonth;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

/**
 * A mentoring as it stood at the end of each month. Answers come from counting facts up to that month, never from
 * walking lists in order: within a month the order of an end, a reopening and a transfer is not known and must not
 * matter.
 */
public record Life(Started started, @Nullable Ended ended, List<Transfer> transfers, List<Pause> pauses,
        List<Reopening> reopenings, @Nullable Placed placed) {

    /** Whether it was open at the end of the month: started, and each end up to then taken back. */
    public boolean openAtEndOf(YearMonth month) {
        return !started.month().isAfter(month) && endsUpTo(month) == reopeningsUpTo(month);
    }

    /** Whether it was open on at least one day of the month, as far as months can tell. */
    public boolean openDuring(YearMonth month) {
        return openAtEndOf(month.minusMonths(1)) || started.month().equals(month)
                || reopenings.stream().anyMatch(reopening -> reopening.month().equals(month));
    }

    /** Whether a pause lasted over the end of the month. */
    public boolean pausedAtEndOf(YearMonth month) {
        return pauses.stream().anyMatch(pause -> !pause.from().isAfter(month)
                && (pause.resumed() == null || pause.resumed().isAfter(month)));
    }

    /** Whether the first counting placement had begun by the end of the month. */
    public boolean placedByEndOf(YearMonth month) {
        return placed != null && !placed.month().isAfter(month);
    }

    /** Who was responsible at the end of the month; before the start, who was at the start. */
    public Place placeAtEndOf(YearMonth month) {
        Place place = started.place();
        for (Transfer transfer : transfers) {
            if (!transfer.month().isAfter(month)) {
                place = transfer.to();
            }
        }
        return place;
    }

    /** Whether the project was responsible on at least one day of the month. */
    public boolean responsibleDuring(Place place, YearMonth month) {
        return placeAtEndOf(month.minusMonths(1)).equals(place)
                || transfers.stream().anyMatch(transfer -> transfer.month().equals(month) && transfer.to().equals(place));
    }

    /** Every month in which something changed, in order. */
    public SortedSet<YearMonth> months() {
        SortedSet<YearMonth> months = new TreeSet<>();
        months.add(started.month());
        transfers.forEach(transfer -> months.add(transfer.month()));
        pauses.forEach(pause -> addPause(months, pause));
        reopenings.forEach(reopening -> addReopening(months, reopening));
        if (placed != null) {
            months.add(placed.month());
        }
        if (ended != null) {
            months.add(ended.month());
        }
        return months;
    }

    private static void addPause(SortedSet<YearMonth> months, Pause pause) {
        months.add(pause.from());
        if (pause.resumed() != null) {
            months.add(pause.resumed());
        }
    }

    private static void addReopening(SortedSet<YearMonth> months, Reopening reopening) {
        months.add(reopening.ended().month());
        months.add(reopening.month());
    }

    private long endsUpTo(YearMonth month) {
        long takenBack = reopenings.stream().filter(reopening -> !reopening.ended().month().isAfter(month)).count();
        boolean stands = ended != null && !ended.month().isAfter(month);
        return stands ? takenBack + 1 : takenBack;
    }

    private long reopeningsUpTo(YearMonth month) {
        return reopenings.stream().filter(reopening -> !reopening.month().isAfter(month)).count();
    }
}
