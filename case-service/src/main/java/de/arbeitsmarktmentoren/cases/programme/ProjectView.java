package de.arbeitsmarktmentoren.cases.programme;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A project as it is on a day. */
@Schema(name = "Project")
record ProjectView(
        @Schema(examples = "P-14511-1") String code,
        @Schema(description = "Rises with each change; stands in the ETag as \"v3\"", examples = "1") long version,
        @Schema(examples = "Arbeitsmarktmentoren Chemnitz") String name,
        @Schema(description = "Code of who runs it", examples = "C-01") String carrier,
        @Schema(description = "Official key (AGS) of the district", examples = "14511") String district,
        @Schema(description = "Codes of the funding phases in which it has money", examples = "[\"F-2020\",\"F-2025\"]") List<String> phases,
        List<ProjectMentorView> mentors) {

    static ProjectView of(Directory directory, Entry<Project> entry, LocalDate day) {
        Project project = entry.timeline().on(day).orElseThrow();
        return new ProjectView(entry.code(), entry.version(), project.name(), project.carrier(), project.district(),
                project.phases(), mentors(directory, entry.code(), day));
    }

    private static List<ProjectMentorView> mentors(Directory directory, String project, LocalDate day) {
        return directory.mentors().thereOn(day).stream()
                .flatMap(entry -> entry.timeline().on(day).filter(mentor -> mentor.project().equals(project))
                        .map(mentor -> new ProjectMentorView(entry.code(), mentor.fullTimeShare())).stream())
                .toList();
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
