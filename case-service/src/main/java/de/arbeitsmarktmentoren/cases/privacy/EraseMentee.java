package de.arbeitsmarktmentoren.cases.privacy;

import java.util.Arrays;
import java.util.Optional;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import de.arbeitsmarktmentoren.cases.field.Fields;
import de.arbeitsmarktmentoren.contracts.Erasure.Meaning;

/** Somebody is to be forgotten. */
record EraseMentee(
        @Schema(description = "ANONYMISED: the mentorings go on counting, of a person of whom nothing is known. VOIDED: they should never have been counted, and figures lose them", examples = "ANONYMISED", enumeration = {
                "ANONYMISED", "VOIDED" }, required = true) @Nullable String meaning){

    /** @throws de.arbeitsmarktmentoren.cases.field.InvalidFields if it is neither */
    Meaning checked() {
        Fields fields = new Fields();
        Optional<Meaning> known = Arrays.stream(Meaning.values()).filter(each -> each.name().equals(meaning)).findFirst();
        if (!fields.missing("/meaning", meaning) && known.isEmpty()) {
            fields.refuse("/meaning", "code", "muss ANONYMISED oder VOIDED sein", "must be ANONYMISED or VOIDED");
        }
        fields.check();
        return known.orElseThrow();
    }
}
