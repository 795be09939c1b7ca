package de.arbeitsmarktmentoren.cases.programme;

import java.time.LocalDate;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import de.arbeitsmarktmentoren.cases.field.Fields;

/** Somebody gives work or training. */
@Schema(requiredProperties = "name")
record RegisterEmployer(
        @Schema(examples = "Pflegedienst Beispiel gGmbH", maxLength = 200) @Nullable String name,
        @Schema(description = "Code of the list sectors, if known", examples = "Q") @Nullable String sector,
        @Schema(description = "Official key (AGS) of the district; absent if unknown or outside Saxony", examples = "14511") @Nullable String district,
        @Schema(description = "Code of the list employer-sizes, if known", examples = "SMALL") @Nullable String sizeClass) {

    private static final int LONGEST_NAME = 200;

    /** @throws de.arbeitsmarktmentoren.cases.field.InvalidFields naming every field that is wrong */
    EmployerState checked(LocalDate today) {
        Fields fields = new Fields();
        EmployerState state = read(fields, today);
        fields.check();
        return state;
    }

    EmployerState read(Fields fields, LocalDate day) {
        return new EmployerState(fields.text("/name", name, LONGEST_NAME),
                fields.optionalCode("/sector", sector, "sectors", day),
                fields.optionalCode("/district", district, "districts", day),
                fields.optionalCode("/sizeClass", sizeClass, "employer-sizes", day));
    }

    /** Says nothing, because it may end up in a log. */
    @Override
    public String toString() {
        return "RegisterEmployer";
    }
}
