package de.arbeitsmarktmentoren.cases.programme;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How an entry of the directory is on each day, and who said so. */
record HistoryOf<T>(
        @Schema(examples = "P-14511-1") String code,
        @Schema(description = "Rises with each change; stands in the ETag as \"v3\"", examples = "3") long version,
        @Schema(description = "In the order of their days; none overlap, and on the days of a gap the entry is not there") List<Period<T>> periods,
        @Schema(description = "In the order in which they were recorded; each holds from its first day on until a later one says otherwise") List<Change<T>> changes) {

    static <T> HistoryOf<T> of(Entry<T> entry) {
        return new HistoryOf<>(entry.code(), entry.version(), entry.timeline().periods(), entry.changes());
    }
}
