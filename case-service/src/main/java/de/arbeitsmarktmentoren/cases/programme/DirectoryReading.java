package de.arbeitsmarktmentoren.cases.programme;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import de.arbeitsmarktmentoren.cases.field.Fields;

/** Where the directory is read, whatever the kind of entry. */
@ApplicationScoped
class DirectoryReading {

    private final Directories directories;
    private final Clock clock;

    DirectoryReading(Directories directories, Clock clock) {
        this.directories = directories;
        this.clock = clock;
    }

    /** The day of the query parameter {@code on}; today, if it is absent. */
    LocalDate day(@Nullable String on) {
        Fields fields = new Fields();
        LocalDate day = on == null ? LocalDate.now(clock) : fields.day("on", on);
        fields.check();
        return day;
    }

    /** All of a kind that are there on that day, in the order of their codes. */
    <T> List<OnDay<T>> thereOn(Kind<T> kind, LocalDate day) {
        return kind.section().apply(directories.current()).thereOn(day).stream().map(entry -> OnDay.of(entry, day)).toList();
    }

    /** @throws NoSuchEntry if it is not there on that day */
    <T> OnDay<T> on(Kind<T> kind, String code, LocalDate day) {
        return OnDay.of(entry(kind, code), day);
    }

    /** @throws NoSuchEntry if it never was there */
    <T> HistoryOf<T> history(Kind<T> kind, String code) {
        return HistoryOf.of(entry(kind, code));
    }

    /** All of a kind, in the order of their codes. */
    <T> List<Entry<T>> all(Kind<T> kind) {
        return List.copyOf(kind.section().apply(directories.current()).entries().values());
    }

    /** @throws NoSuchEntry if it never was there */
    <T> Entry<T> entry(Kind<T> kind, String code) {
        return kind.section().apply(directories.current()).find(code).orElseThrow(NoSuchEntry::new);
    }

    /** An entry as it is on a day, and the days around it on which it is the same. */
    record OnDay<T>(String code, long version, Period<T> period) {

        private static <T> OnDay<T> of(Entry<T> entry, LocalDate day) {
            Period<T> period = entry.timeline().periodOf(day).orElseThrow(NoSuchEntry::new);
            return new OnDay<>(entry.code(), entry.version(), period);
        }

        T state() {
            return period.state();
        }
    }
}
