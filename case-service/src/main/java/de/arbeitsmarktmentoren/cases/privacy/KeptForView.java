package de.arbeitsmarktmentoren.cases.privacy;

import java.time.Period;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import de.arbeitsmarktmentoren.contracts.codelist.Label;

/** How long a kind of data is kept, for the person whom they are about. */
@Schema(name = "KeptFor")
record KeptForView(
        @Schema(examples = "PERSON") String rule,
        @Schema(description = "What it is about") Label kind,
        @Schema(description = "The reference date, from which the period counts") Label from,
        @Schema(description = "ISO 8601; null for what is kept without an end", examples = "P5Y", nullable = true) @Nullable String keptFor,
        @Schema(description = "What happens when the period is over") Label then) {

    static KeptForView of(DeletionRule rule, PrivacyConfig.Keep keep) {
        Period period = rule.keep(keep);
        return new KeptForView(rule.name(), rule.kind(), rule.from(), period == null ? null : period.toString(), rule.then());
    }
}
