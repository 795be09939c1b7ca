package de.arbeitsmarktmentoren.stats.format;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import de.arbeitsmarktmentoren.contracts.codelist.Code;
import de.arbeitsmarktmentoren.contracts.codelist.CodeLists;
import de.arbeitsmarktmentoren.contracts.codelist.Label;
import de.arbeitsmarktmentoren.stats.statistics.Measure;

/** What a dataset holds and how it may be asked. */
@Schema(name = "Dataset")
public record DatasetView(
        @Schema(examples = "flows") String id,
        @Schema(examples = "Bewegungen") String title,
        String description,
        @Schema(description = "The code list of each dimension; null where there is none", examples = "{\"district\": \"districts\"}") Map<String, String> dimensions,
        List<MeasureView> measures) {

    private static final Label TITLE = new Label("Bewegungen", "Flows");
    private static final Label DESCRIPTION = new Label(
            "Was in einem Zeitraum geschah: Beginn, Vermittlung und Ende von Mentorings, gezählt am Ort des Ereignisses.",
            "What happened in a period: starts, placements and ends of mentorings, counted where they happened.");
    private static final Label AREA = new Label("Kreis des Projekts, das beim Ereignis zuständig war",
            "district of the project responsible at the event");

    /** The dataset {@code flows}. */
    public static DatasetView flows(Locale locale) {
        return new DatasetView("flows", TITLE.in(locale), DESCRIPTION.in(locale),
                Map.of("measure", "measures", "district", "districts", "targetGroup", "target-groups",
                        "groupCombination", "target-groups"),
                Arrays.stream(Measure.values()).map(measure -> MeasureView.of(measure, locale)).toList());
    }

    /** What is counted, and on which day and place it depends. */
    @Schema(name = "Measure")
    public record MeasureView(
            @Schema(examples = "STARTED") String code,
            Label label,
            Label definition,
            @Schema(examples = "MENTORINGS") String unit,
            @Schema(examples = "Monat der Integrationsvereinbarung") String dateBasis,
            @Schema(examples = "Kreis des Projekts, das beim Ereignis zuständig war") String areaBasis) {

        static MeasureView of(Measure measure, Locale locale) {
            Code code = CodeLists.get("measures").find(measure.name()).orElseThrow();
            Label definition = new Label(code.attribute("definitionDe").orElseThrow(),
                    code.attribute("definitionEn").orElseThrow());
            return new MeasureView(code.code(), code.label(), definition, code.attribute("unit").orElseThrow(),
                    measure.dateBasis().in(locale), AREA.in(locale));
        }
    }
}
