package de.arbeitsmarktmentoren.cases.privacy;

import java.time.Period;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import de.arbeitsmarktmentoren.contracts.codelist.Label;

/** A deletion rule for people who review it. */
@Schema(name = "DeletionRule")
record DeletionRuleView(
        @Schema(examples = "PERSON") String rule,
        @Schema(description = "What it is about") Label kind,
        @Schema(description = "The reference date, from which the period counts") Label from,
        @Schema(description = "ISO 8601; null for what is kept without an end", examples = "P5Y", nullable = true) @Nullable String keptFor,
        @Schema(description = "What happens when the period is over") Label then,
        @Schema(description = "Today", examples = "3") int due) {

    static DeletionRuleView of(DeletionRule rule, PrivacyConfig.Keep keep, int due) {
        Period period = rule.keep(keep);
        return new DeletionRuleView(rule.name(), rule.kind(), rule.from(), period == null ? null : period.toString(),
                rule.then(), due);
    }

    /** All of them. */
    @Schema(name = "DeletionRules")
    record All(List<DeletionRuleView> items) {
    }
}
