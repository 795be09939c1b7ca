package de.arbeitsmarktmentoren.cases.programme;

import java.time.LocalDate;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import de.arbeitsmarktmentoren.cases.field.Fields;
import de.arbeitsmarktmentoren.cases.field.Violation;

/** How an employer is from a day on. */
@Schema(requiredProperties = "name")
record DescribeEmployer(
        @Schema(description = "First day on which it is so; today, if absent", format = "date", examples = "2025-06-01") @Nullable String from,
        @Schema(examples = "Pflegedienst Beispiel gGmbH", maxLength = 200) @Nullable String name,
        @Schema(description = "Code of the list sectors, if known", examples = "Q") @Nullable String sector,
        @Schema(description = "Official key (AGS) of the district; absent if unknown or outside Saxony", examples = "14511") @Nullable String district,
        @Schema(description = "Code of the list employer-sizes, if known", examples = "MEDIUM") @Nullable String sizeClass) {

    /**
     * @param firstDay of the programme
     * @throws de.arbeitsmarktmentoren.cases.field.InvalidFields naming every field that is wrong
     */
    Period<EmployerState> checked(LocalDate firstDay, LocalDate today) {
        Fields fields = new Fields();
        LocalDate first = from == null ? today : fields.day("/from", from);
        if (fields.accepts("/from") && first.isAfter(today)) {
            fields.refuse(List.of(Violation.of("/from", "not-in-future", "darf nicht in der Zukunft liegen",
                    "must not lie in the future").bound(today)));
        }
        if (fields.accepts("/from") && first.isBefore(firstDay)) {
            fields.refuse(List.of(Violation.of("/from", "programme-time", "muss in der Zeit des Programms liegen",
                    "must lie in the programme's time").bound(firstDay)));
        }
        EmployerState state = new RegisterEmployer(name, sector, district, sizeClass).read(fields, first);
        fields.check();
        return new Period<>(first, null, state);
    }

    /** Says nothing, because it may end up in a log. */
    @Override
    public String toString() {
        return "DescribeEmployer";
    }
}
