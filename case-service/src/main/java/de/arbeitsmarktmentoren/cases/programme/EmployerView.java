package de.arbeitsmarktmentoren.cases.programme;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An employer as clients see it. */
@Schema(name = "Employer")
record EmployerView(
        @Schema(examples = "E-000001") String code,
        @Schema(description = "Rises with each change; stands in the ETag as \"v3\"", examples = "1") long version,
        @Schema(examples = "Pflegedienst Beispiel gGmbH") String name,
        @Schema(examples = "Q", nullable = true) @Nullable String sector,
        @Schema(examples = "14511", nullable = true) @Nullable String district,
        @Schema(examples = "SMALL", nullable = true) @Nullable String sizeClass) {

    static EmployerView of(Employer employer) {
        EmployerState state = employer.state();
        return new EmployerView(employer.code(), employer.version(), state.name(), state.sector(), state.district(),
                state.sizeClass());
    }

    /** The code and nothing personal. */
    @Schema(name = "KeptEmployer")
    record Kept(
            @Schema(examples = "E-000001") String code,
            @Schema(examples = "1") long version,
            @Schema(description = "Codes of others with the same name, without regard to writing and legal form: look at them before going on") List<String> possibleDuplicates) {
    }
}
