package de.arbeitsmarktmentoren.cases.programme;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import de.arbeitsmarktmentoren.cases.programme.DirectoryReading.OnDay;

/** A project as it is on a day. */
@Schema(name = "Project")
record ProjectView(
        @Schema(examples = "P-14511-1") String code,
        @Schema(description = "Rises with each change; stands in the ETag as \"v3\"", examples = "1") long version,
        @Schema(description = "First day on which it is so", examples = "2020-01-01") LocalDate from,
        @Schema(description = "Last day; null while no end is known", examples = "2027-12-31", nullable = true) @Nullable LocalDate to,
        @Schema(examples = "Arbeitsmarktmentoren Chemnitz") String name,
        @Schema(description = "Code of who runs it", examples = "C-01") String carrier,
        @Schema(description = "Official key (AGS) of the district", examples = "14511") String district,
        @Schema(description = "Codes of the funding phases in which it has money", examples = "[\"F-2020\",\"F-2025\"]") List<String> phases,
        @Schema(description = "Who works there on that day, in the order of their codes") List<ProjectMentorView> mentors) {

    static ProjectView of(OnDay<Project> entry, List<OnDay<Mentor>> mentors) {
        Project project = entry.state();
        return new ProjectView(entry.code(), entry.version(), entry.period().from(), entry.period().to(), project.name(),
                project.carrier(), project.district(), project.phases(),
                mentors.stream().filter(mentor -> mentor.state().project().equals(entry.code()))
                        .map(mentor -> new ProjectMentorView(mentor.code(), mentor.state().fullTimeShare())).toList());
    }

    /** A post; it has no name, because the names of staff are personal data. */
    @Schema(name = "ProjectMentor")
    record ProjectMentorView(
            @Schema(examples = "M-14511-1-01") String code,
            @Schema(description = "1 is a full post", examples = "1.0") BigDecimal fullTimeShare) {
    }

    /** The projects that are there on a day. */
    @Schema(name = "Projects")
    record Page(
            @Schema(description = "The day that the answer is about", examples = "2025-03-14") LocalDate on,
            List<ProjectView> items) {
    }
}
