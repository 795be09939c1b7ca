package de.arbeitsmarktmentoren.cases.intake;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import de.arbeitsmarktmentoren.cases.field.Fields;
import de.arbeitsmarktmentoren.cases.mentoring.StartMentoring;

/** Several agreements were made, each with somebody else. */
@Schema(requiredProperties = "items")
record StartMentorings(
        @Schema(minItems = 1, maxItems = MOST) @Nullable List<@Nullable StartMentoring> items) {

    static final int MOST = 500;

    /** @throws de.arbeitsmarktmentoren.cases.field.InvalidFields if there are none, too many or empty ones */
    List<StartMentoring> checked() {
        Fields fields = new Fields();
        if (items == null || items.isEmpty() || items.size() > MOST) {
            fields.refuse("/items", "size", "muss 1 bis " + MOST + " Einträge haben", "must have 1 to " + MOST + " entries");
        } else {
            for (int index = 0; index < items.size(); index++) {
                fields.missing("/items/" + index, items.get(index));
            }
        }
        fields.check();
        return List.copyOf(items);
    }
}
