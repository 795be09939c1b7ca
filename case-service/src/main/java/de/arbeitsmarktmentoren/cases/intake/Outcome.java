package de.arbeitsmarktmentoren.cases.intake;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import de.arbeitsmarktmentoren.contracts.codelist.Label;

/**
 * What became of a row.
 *
 * @param project of the row; null if it is none of the uploader's
 * @param caseId of the case that it is about; null if it failed
 * @param alike projects that had registered somebody who may be the same person; none if it failed
 * @param errors none unless it failed
 */
record Outcome(Kind kind, @Nullable String project, @Nullable UUID caseId, List<String> alike, List<RowError> errors) {

    Outcome {
        alike = List.copyOf(alike);
        errors = List.copyOf(errors);
    }

    static Outcome created(UUID caseId, List<String> alike) {
        return new Outcome(Kind.CREATED, null, caseId, alike, List.of());
    }

    /** It had been imported before. */
    static Outcome unchanged(UUID caseId) {
        return new Outcome(Kind.UNCHANGED, null, caseId, List.of(), List.of());
    }

    static Outcome failed(List<RowError> errors) {
        return new Outcome(Kind.FAILED, null, null, List.of(), errors);
    }

    Outcome in(@Nullable String its) {
        return new Outcome(kind, its, caseId, alike, errors);
    }

    /** The kinds of outcome, with words for people. */
    enum Kind {
        CREATED("angelegt", "created"),
        UNCHANGED("unverändert", "unchanged"),
        FAILED("fehlerhaft", "failed");

        private final Label label;

        Kind(String german, String english) {
            this.label = new Label(german, english);
        }

        Label label() {
            return label;
        }
    }
}
