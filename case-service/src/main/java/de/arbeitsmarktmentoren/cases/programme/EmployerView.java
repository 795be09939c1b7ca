package de.arbeitsmarktmentoren.cases.programme;

import java.time.LocalDate;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An employer as clients see it. */
@Schema(name = "Employer")
record EmployerView(
        @Schema(examples = "E-000001") String code,
        @Schema(description = "Rises with each change; stands in the ETag as \"v3\"", examples = "1") long version,
        @Schema(description = "Blank where it was not needed any more and is deleted", examples = "Pflegedienst Beispiel gGmbH") String name,
        @Schema(examples = "Q", nullable = true) @Nullable String sector,
        @Schema(examples = "14511", nullable = true) @Nullable String district,
        @Schema(examples = "SMALL", nullable = true) @Nullable String sizeClass) {

    /** @throws NoSuchEntry if it was not there on that day */
    static EmployerView of(Entry<EmployerState> entry, LocalDate day) {
        EmployerState state = entry.timeline().on(day).orElseThrow(NoSuchEntry::new);
        return new EmployerView(entry.code(), entry.version(), state.name(), state.sector(), state.district(),
                state.sizeClass());
    }

    /** Some employers and where the next begin. */
    @Schema(name = "Employers")
    record Page(
            List<EmployerView> items,
            @Schema(description = "Pass it as cursor to get the next; null on the last page", examples = "MmY2ZjNmMGE", nullable = true) @Nullable String nextCursor) {
    }

    /** The code and nothing personal. */
    @Schema(name = "KeptEmployer")
    record Kept(
            @Schema(examples = "E-000001") String code,
            @Schema(examples = "1") long version,
            @Schema(description = "Codes of others with the same name, without regard to writing and legal form: look at them before going on") List<String> possibleDuplicates) {
    }
}
