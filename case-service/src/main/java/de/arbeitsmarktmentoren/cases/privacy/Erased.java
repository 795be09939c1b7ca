package de.arbeitsmarktmentoren.cases.privacy;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import de.arbeitsmarktmentoren.contracts.Erasure.Meaning;

/** What was erased, in numbers and nothing personal. */
@Schema(name = "Erased")
record Erased(
        @Schema(examples = "ANONYMISED") Meaning meaning,
        @Schema(description = "In which it was done", examples = "2026-03") String month,
        @Schema(description = "Mentorings of the person", examples = "2") int cases,
        @Schema(description = "Registrations that had been merged into the person", examples = "0") int merged,
        @Schema(description = "Activities; those of a person who is anonymised go on counting", examples = "14") int activities,
        @Schema(examples = "1") int recognitionProcedures,
        @Schema(examples = "9") int notes,
        @Schema(description = "Requests about the person whose answers were kept; sent again they are answered with 410", examples = "3") int keptAnswers) {
}
