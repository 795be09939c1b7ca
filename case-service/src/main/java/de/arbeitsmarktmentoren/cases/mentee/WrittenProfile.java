package de.arbeitsmarktmentoren.cases.mentee;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What of a person decides the target groups, as requests and answers write it. */
@Schema(name = "Profile", requiredProperties = { "gender", "originGroup", "qualification", "seeksProtection" })
public record WrittenProfile(
        @Schema(description = "Code of the list genders", examples = "FEMALE") @Nullable String gender,
        @Schema(description = "Code of the list origin-groups", examples = "SY") @Nullable String originGroup,
        @Schema(description = "Code of the list qualifications", examples = "NONE") @Nullable String qualification,
        @Schema(description = "Whether the person seeks protection", examples = "true") @Nullable Boolean seeksProtection) {

    static WrittenProfile of(Profile profile) {
        return new WrittenProfile(profile.gender(), profile.originGroup(), profile.qualification(), profile.seeksProtection());
    }
}
