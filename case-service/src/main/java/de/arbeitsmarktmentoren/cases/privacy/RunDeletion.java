package de.arbeitsmarktmentoren.cases.privacy;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import de.arbeitsmarktmentoren.cases.field.Fields;

/** The deletion rules are to be carried out now. */
record RunDeletion(
        @Schema(description = "Whether nothing is deleted and only told what would be; must be said", examples = "true", required = true) @Nullable Boolean dryRun) {

    /** @throws de.arbeitsmarktmentoren.cases.field.InvalidFields if it is not said */
    boolean checked() {
        Fields fields = new Fields();
        fields.missing("/dryRun", dryRun);
        fields.check();
        return Boolean.TRUE.equals(dryRun);
    }
}
