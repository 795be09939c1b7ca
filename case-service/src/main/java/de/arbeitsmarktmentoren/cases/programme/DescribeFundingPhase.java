package de.arbeitsmarktmentoren.cases.programme;

import java.time.LocalDate;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import de.arbeitsmarktmentoren.cases.field.Fields;
import de.arbeitsmarktmentoren.cases.field.Violation;

/** How long there is money. */
@Schema(requiredProperties = { "from", "to", "name" })
record DescribeFundingPhase(
        @Schema(description = "First day with money", format = "date", examples = "2028-01-01") @Nullable String from,
        @Schema(description = "Last day with money", format = "date", examples = "2030-12-31") @Nullable String to,
        @Schema(examples = "Förderphase 2028–2030", maxLength = 200) @Nullable String name)
        implements
            Description<FundingPhase> {

    private static final int MOST_YEARS = 10;
    private static final LocalDate EARLIEST = LocalDate.of(2016, 10, 1);

    @Override
    public FundingPhase state(Fields fields, LocalDate from) {
        fields.missing("/to", to);
        return new FundingPhase(fields.text("/name", name, LONGEST_NAME));
    }

    @Override
    public void check(Fields fields, Directory before, String code, Period<FundingPhase> change, LocalDate today) {
        if (change.from().isBefore(EARLIEST)) {
            refuse(fields, "/from", "programme-time", "liegt vor dem Beginn des Programms", "lies before the programme began",
                    EARLIEST);
        }
        LocalDate latest = change.from().plusYears(MOST_YEARS);
        if (change.to() != null && change.to().isAfter(latest)) {
            refuse(fields, "/to", "longest-phase", "eine Förderphase dauert höchstens zehn Jahre",
                    "a funding phase lasts ten years at most", latest);
        }
        before.phaseDays().filter(phase -> !phase.getKey().equals(code)).flatMap(phase -> Span
                .common(change, phase.getValue()).stream()).findFirst()
                .ifPresent(
                        common -> refuse(fields, common.first().equals(change.from()) ? "/from" : "/to", "one-phase-at-a-time",
                                "überschneidet sich mit einer anderen Förderphase", "overlaps with another funding phase",
                                common.first().equals(change.from()) ? common.last() : common.first()));
    }

    private static void refuse(Fields fields, String pointer, String rule, String german, String english, LocalDate bound) {
        if (fields.accepts(pointer)) {
            fields.refuse(List.of(Violation.of(pointer, rule, german, english).bound(bound)));
        }
    }
}
