package de.arbeitsmarktmentoren.cases.programme;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

/** What was said of the directory, in words. */
final class Said {

    private Said() {
    }

    /** That it is so from the one day to the other. */
    static <T> Change<T> said(long version, String from, @Nullable String to, T state) {
        return new Change<>(version, new Period<>(LocalDate.parse(from), to == null ? null : LocalDate.parse(to), state),
                Instant.EPOCH, "somebody");
    }

    static <T> Section<T> section(List<Entry<T>> entries) {
        TreeMap<String, Entry<T>> byCode = new TreeMap<>();
        entries.forEach(entry -> byCode.put(entry.code(), entry));
        return new Section<>(byCode);
    }
}
