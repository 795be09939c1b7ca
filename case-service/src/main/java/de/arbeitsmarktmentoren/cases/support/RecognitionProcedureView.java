package de.arbeitsmarktmentoren.cases.support;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A recognition procedure as clients see it. */
@Schema(name = "RecognitionProcedure")
record RecognitionProcedureView(
        @Schema(examples = "3c9d1e2f-7a6b-4c5d-9e8f-0a1b2c3d4e5f") UUID id,
        @Schema(description = "Rises with each change of the procedure or of one of its statuses; stands in the ETag as \"v2\"", examples = "2") long version,
        @Schema(examples = "Ingenieurin für Arbeitssicherheit (Venezuela)", nullable = true) @Nullable String qualification,
        @Schema(description = "KldB 2010", examples = "53112", nullable = true) @Nullable String referenceOccupation,
        @Schema(examples = "Fachkraft für Arbeitssicherheit", nullable = true) @Nullable String occupationName,
        @Schema(examples = "false", nullable = true) @Nullable Boolean regulated,
        @Schema(examples = "Zentralstelle für ausländisches Bildungswesen", nullable = true) @Nullable String competentBody,
        @Schema(description = "Where it stands now", examples = "APPLIED") String status,
        @Schema(description = "Since when", examples = "2025-03-17") LocalDate reachedOn,
        @Schema(description = "Of the last decision, while that is how it stands", examples = "PARTIAL_EQUIVALENCE", nullable = true) @Nullable String result,
        @Schema(description = "Statuses that may come next", examples = "[\"DECIDED\",\"WITHDRAWN\"]") List<String> allowed,
        List<StatusView> statuses,
        @Schema(description = "When this version was recorded", examples = "2025-03-18T08:00:00Z") Instant recordedAt,
        @Schema(description = "Who recorded it, as the token calls him", examples = "4c1f2a9e") String recordedBy) {

    /** @param texts notes by the ids under which {@link Recognitions} files them */
    static RecognitionProcedureView of(RecognitionProcedure procedure, Map<String, String> texts) {
        RecognitionProcedure.Content content = procedure.content();
        RecognitionCourse course = procedure.course();
        Recording recording = procedure.recording();
        return new RecognitionProcedureView(procedure.id(), recording.version(), content.qualification(),
                content.referenceOccupation(), content.occupationName(), content.regulated(), content.competentBody(),
                course.last().status().name(), course.last().reachedOn(), course.last().result(),
                course.next().stream().map(Enum::name).toList(),
                course.reached().stream()
                        .map(each -> StatusView.of(each, texts.get(Recognitions.noteId(procedure, each.number())))).toList(),
                recording.recordedAt(), recording.recordedBy());
    }

    /** A status that it has reached. */
    @Schema(name = "RecognitionStatus")
    record StatusView(
            @Schema(description = "By it the status is corrected", examples = "2") int number,
            @Schema(examples = "APPLIED") String status,
            @Schema(examples = "2025-03-17") LocalDate reachedOn,
            @Schema(examples = "PARTIAL_EQUIVALENCE", nullable = true) @Nullable String result,
            @Schema(examples = "Antrag ging per Post ab", nullable = true) @Nullable String note) {

        private static StatusView of(ReachedStatus reached, @Nullable String note) {
            return new StatusView(reached.number(), reached.status().name(), reached.reachedOn(), reached.result(), note);
        }
    }

    /** All of a case. */
    @Schema(name = "RecognitionProcedures")
    record Page(List<RecognitionProcedureView> items) {
    }
}
