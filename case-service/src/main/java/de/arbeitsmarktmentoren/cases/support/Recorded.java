package de.arbeitsmarktmentoren.cases.support;

import java.net.URI;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import de.arbeitsmarktmentoren.cases.idempotency.Answer;
import de.arbeitsmarktmentoren.cases.revision.Revision;

/** What a write answers: which one and how it stands, and nothing that somebody wrote. */
@Schema(name = "Recorded")
record Recorded(
        @Schema(examples = "9b1f5c0e-2d0f-4a5c-8f6e-3a7b1c2d4e5f") UUID id,
        @Schema(description = "Rises with each change; stands in the ETag as \"v2\"", examples = "1") long version) {

    /** The first version of something that can be read below that address. */
    Answer created(URI above) {
        return Answer.created(URI.create(above + "/" + id), this).withEtag(Revision.of(version));
    }

    /** A later version. */
    Answer changed(URI above) {
        return Answer.changed(URI.create(above + "/" + id), this).withEtag(Revision.of(version));
    }
}
