package de.arbeitsmarktmentoren.cases.programme;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import de.arbeitsmarktmentoren.cases.field.Fields;

/** Which employers are looked for. */
@Schema(requiredProperties = "name")
record SearchEmployers(
        @Schema(description = "The name or a part of it, as far as it is known", examples = "Pflegedienst Beispil", maxLength = 200) @Nullable String name,
        @Schema(description = "Official key (AGS) of the district; absent for all", examples = "14511") @Nullable String district,
        @Schema(description = "1 to 200; 50, if absent", examples = "20") @Nullable Integer limit,
        @Schema(description = "nextCursor of the page before") @Nullable String cursor) {

    private static final int LONGEST_NAME = 200;

    /** The name; what is wrong is remembered in {@code fields}. */
    String name(Fields fields) {
        return fields.text("/name", name, LONGEST_NAME);
    }

    Optional<String> district(Fields fields) {
        if (district != null && !district.matches("14[0-9]{3}")) {
            fields.refuse("/district", "form", "hat nicht die Form 14[0-9]{3}", "is not of the form 14[0-9]{3}");
        }
        return Optional.ofNullable(district);
    }

    /** All that decides what is found. */
    Map<String, String> filter() {
        Map<String, String> filter = new HashMap<>();
        filter.put("name", name);
        filter.put("district", district);
        return filter;
    }

    /** Says nothing, because it may end up in a log. */
    @Override
    public String toString() {
        return "SearchEmployers";
    }
}
