package de.arbeitsmarktmentoren.cases.intake;

import java.time.Instant;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import de.arbeitsmarktmentoren.cases.intake.ImportRows.Progress;

/** How far a file has come, for whoever sent it. */
@Schema(name = "Import")
record ImportView(
        @Schema(examples = "0b5f2b7e-3c1d-4d0e-9c55-2f8f0c1d2e3f") UUID id,
        @Schema(description = "DONE when every row has its outcome", examples = "RUNNING") ImportState state,
        @Schema(description = "Whether everything is tried and nothing kept") boolean dryRun,
        @Schema(description = "Rows below the heading that are not blank", examples = "5000") int rows,
        @Schema(description = "Rows that have their outcome", examples = "1234") int done,
        @Schema(description = "Rows that have become cases; in a dry run, that would", examples = "1221") int created,
        @Schema(description = "Rows that had been imported before and say the same", examples = "3") int unchanged,
        @Schema(description = "Rows of which nothing was kept; see errors", examples = "10") int failed,
        @Schema(description = "Created rows of people who may have been registered before; the result says which project to ask", examples = "2") int possibleDuplicates,
        Instant uploadedAt,
        @Schema(description = "Null while it waits", nullable = true) @Nullable Instant startedAt,
        @Schema(description = "Null until every row has its outcome", nullable = true) @Nullable Instant finishedAt) {

    static ImportView of(Import file, Progress progress) {
        int done = progress.created() + progress.unchanged() + progress.failed();
        return new ImportView(file.id(), file.state(), file.dryRun(), progress.rows(), done, progress.created(),
                progress.unchanged(), progress.failed(), progress.possibleDuplicates(), file.uploadedAt(), file.startedAt(),
                file.finishedAt());
    }

    /** The file was taken in. */
    @Schema(name = "ReceivedImport")
    record Received(@Schema(examples = "0b5f2b7e-3c1d-4d0e-9c55-2f8f0c1d2e3f") UUID id,
            @Schema(description = "Rows below the heading that are not blank", examples = "5000") int rows) {
    }
}
