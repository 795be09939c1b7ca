package de.arbeitsmarktmentoren.cases.support;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How something was before one of its changes. */
@Schema(name = "EarlierVersion")
record EarlierVersionView(
        @Schema(examples = "1") long version,
        @Schema(description = "When this version was recorded", examples = "2025-04-11T07:12:09Z") Instant recordedAt,
        @Schema(description = "Who recorded it, as the token calls him", examples = "4c1f2a9e") String recordedBy,
        @Schema(description = "What was recorded, without notes") Map<String, Object> content) {

    /** All of them, the latest first. */
    @Schema(name = "EarlierVersions")
    record Page(List<EarlierVersionView> items) {
    }
}
