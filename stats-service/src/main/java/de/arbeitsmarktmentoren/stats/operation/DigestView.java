package de.arbeitsmarktmentoren.stats.operation;

import java.time.Instant;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import de.arbeitsmarktmentoren.stats.projection.DigestComparison;

/** Whether the case service and the figures agree on the cases of a partition. */
@Schema(name = "DigestComparison")
public record DigestView(
        @Schema(examples = "3") int partition,
        @Schema(description = "When the case service took the digest", examples = "2025-11-20T01:00:00Z") Instant takenAt,
        @Schema(description = "When it was compared", examples = "2025-11-20T01:00:02Z") Instant comparedAt,
        @Schema(description = "Whether nothing was lost, nothing is too much and each case was known in its version") boolean agrees,
        @Schema(description = "Cases that the case service has, void ones among them", examples = "1600") long cases,
        @Schema(description = "Cases known here", examples = "1600") long ownCases,
        @Schema(description = "Dead letters that were not counted by then: they explain a difference", examples = "0") long lettersAside) {

    static DigestView of(DigestComparison found) {
        return new DigestView(found.partition(), found.takenAt(), found.comparedAt(), found.agrees(), found.cases(),
                found.ownCases(), found.lettersAside());
    }
}
