package de.arbeitsmarktmentoren.cases.programme;

import java.math.BigDecimal;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A project as clients see it. */
@Schema(name = "Project")
record ProjectView(
        @Schema(examples = "P-14511-1") String code,
        @Schema(examples = "Arbeitsmarktmentoren Chemnitz") String name,
        @Schema(examples = "Brückenbogen e. V.") String carrier,
        @Schema(description = "Official key (AGS) of the district", examples = "14511") String district,
        List<MentorView> mentors) {

    static ProjectView of(Project project) {
        return new ProjectView(project.code(), project.name(), project.carrier(), project.district(),
                project.mentors().stream().map(MentorView::of).toList());
    }

    /** A post; it has no name, because the names of staff are personal data. */
    @Schema(name = "Mentor")
    record MentorView(
            @Schema(examples = "M-14511-1-01") String code,
            @Schema(description = "1 is a full post", examples = "1.0") BigDecimal fullTimeShare) {

        static MentorView of(Mentor mentor) {
            return new MentorView(mentor.code(), mentor.fullTimeShare());
        }
    }

    /** All projects. */
    @Schema(name = "Projects")
    record Page(List<ProjectView> items) {
    }
}
