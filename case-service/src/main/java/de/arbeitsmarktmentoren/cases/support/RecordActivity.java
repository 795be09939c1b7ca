package de.arbeitsmarktmentoren.cases.support;

import java.time.LocalDate;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import de.arbeitsmarktmentoren.cases.field.Fields;

/** A mentor did something for a mentee. */
@Schema(requiredProperties = { "type", "channel", "heldOn", "minutes" })
record RecordActivity(
        @Schema(description = "Code of the list activity-types", examples = "AUTHORITY_ACCOMPANIMENT") @Nullable String type,
        @Schema(description = "Code of the list activity-channels", examples = "IN_PERSON") @Nullable String channel,
        @Schema(format = "date", examples = "2025-04-10") @Nullable String heldOn,
        @Schema(description = "How long it took", minimum = "1", maximum = "1440", examples = "90") @Nullable Integer minutes,
        @Schema(description = "Code of an employer who was spoken to", examples = "E-000001") @Nullable String employer,
        @Schema(description = "Shown to whoever may see the case", examples = "Ausländerbehörde, Termin am 24.", maxLength = 500) @Nullable String note) {

    private static final int LONGEST = 24 * 60;

    Activity.Content read(Fields fields, LocalDate today) {
        LocalDate day = HeldOn.read(fields, heldOn, today);
        return new Activity.Content(fields.code("/type", type, "activity-types", day),
                fields.code("/channel", channel, "activity-channels", day), day,
                fields.number("/minutes", minutes, 1, LONGEST), employer);
    }

    /** Says nothing, because it may end up in a log. */
    @Override
    public String toString() {
        return "RecordActivity";
    }
}
