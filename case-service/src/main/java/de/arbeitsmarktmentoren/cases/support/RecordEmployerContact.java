package de.arbeitsmarktmentoren.cases.support;

import java.time.LocalDate;
import java.util.Optional;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import de.arbeitsmarktmentoren.cases.field.Fields;
import de.arbeitsmarktmentoren.contracts.Place;

/** A project spoke with an employer. */
@Schema(requiredProperties = { "project", "heldOn", "channel" })
record RecordEmployerContact(
        @Schema(description = "One of the caller's projects", examples = "P-14511-1") @Nullable String project,
        @Schema(format = "date", examples = "2025-05-20") @Nullable String heldOn,
        @Schema(description = "Code of the list activity-channels", examples = "PHONE") @Nullable String channel,
        @Schema(description = "Shown to whoever may see the contact", examples = "Sucht ab September zwei Auszubildende", maxLength = 500) @Nullable String note) {

    EmployerContact.Content read(Fields fields, Projects projects) {
        LocalDate day = HeldOn.read(fields, heldOn, projects.today());
        Optional<Place> place = projects.placeOn(fields, project, day);
        return new EmployerContact.Content(place.orElse(Projects.NOWHERE), day,
                fields.code("/channel", channel, "activity-channels", day));
    }

    /** Says nothing, because it may end up in a log. */
    @Override
    public String toString() {
        return "RecordEmployerContact";
    }
}
