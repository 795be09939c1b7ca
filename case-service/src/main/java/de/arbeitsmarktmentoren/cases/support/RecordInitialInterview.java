package de.arbeitsmarktmentoren.cases.support;

import java.time.LocalDate;
import java.util.Optional;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import de.arbeitsmarktmentoren.cases.field.Fields;
import de.arbeitsmarktmentoren.contracts.Place;

/** A first talk was held, which may or may not lead to a mentoring. Who it was is not asked for. */
@Schema(requiredProperties = { "project", "heldOn", "channel", "targetGroup", "result" })
record RecordInitialInterview(
        @Schema(description = "One of the caller's projects", examples = "P-14511-1") @Nullable String project,
        @Schema(format = "date", examples = "2025-02-24") @Nullable String heldOn,
        @Schema(description = "Code of the list activity-channels", examples = "IN_PERSON") @Nullable String channel,
        @Schema(description = "Code of the list target-groups, as the mentor sees it", examples = "WOMEN_SEEKING_PROTECTION") @Nullable String targetGroup,
        @Schema(description = "Code of the list interview-results", examples = "MENTORING_AGREED") @Nullable String result) {

    InitialInterview.Content read(Fields fields, Projects projects) {
        LocalDate day = HeldOn.read(fields, heldOn, projects.today());
        Optional<Place> place = projects.placeOn(fields, project, day);
        InitialInterview.Content content = new InitialInterview.Content(place.orElse(Projects.NOWHERE), day,
                fields.code("/channel", channel, "activity-channels", day),
                fields.code("/targetGroup", targetGroup, "target-groups", day),
                fields.code("/result", result, "interview-results", day));
        fields.check();
        return content;
    }
}
