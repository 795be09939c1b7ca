package de.arbeitsmarktmentoren.cases.programme;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import de.arbeitsmarktmentoren.cases.programme.DirectoryReading.OnDay;

/** A post as it is on a day; it has no name, because the names of staff are personal data. */
@Schema(name = "Mentor")
record MentorView(
        @Schema(examples = "M-14511-1-01") String code,
        @Schema(description = "Rises with each change; stands in the ETag as \"v3\"", examples = "1") long version,
        @Schema(description = "First day on which it is so", examples = "2025-01-01") LocalDate from,
        @Schema(description = "Last day; null while no end is known", examples = "2027-12-31", nullable = true) @Nullable LocalDate to,
        @Schema(examples = "P-14511-1") String project,
        @Schema(description = "1 is a full post", examples = "1.0") BigDecimal fullTimeShare) {

    static MentorView of(OnDay<Mentor> entry) {
        return new MentorView(entry.code(), entry.version(), entry.period().from(), entry.period().to(),
                entry.state().project(),
                entry.state().fullTimeShare());
    }

    /** The mentors that are there on a day. */
    @Schema(name = "Mentors")
    record Page(
            @Schema(description = "The day that the answer is about", examples = "2025-03-14") LocalDate on,
            List<MentorView> items) {
    }
}
