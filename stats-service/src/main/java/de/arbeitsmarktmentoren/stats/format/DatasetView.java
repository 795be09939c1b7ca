package de.arbeitsmarktmentoren.stats.format;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonInclude;

import de.arbeitsmarktmentoren.contracts.codelist.Label;
import de.arbeitsmarktmentoren.stats.access.Published;
import de.arbeitsmarktmentoren.stats.statistics.CountingMode;
import de.arbeitsmarktmentoren.stats.statistics.Dataset;
import de.arbeitsmarktmentoren.stats.statistics.Dimension;
import de.arbeitsmarktmentoren.stats.statistics.Measure;
import de.arbeitsmarktmentoren.stats.statistics.Question;

/** What a dataset holds and how it may be asked. */
@Schema(name = "Dataset")
public record DatasetView(
        @Schema(examples = "flows") String id,
        @Schema(examples = "Bewegungen") String title,
        String description,
        @Schema(description = "In the order of columns; each is a query parameter") List<DimensionView> dimensions,
        List<MeasureView> measures,
        @Schema(description = "How people in several target groups can be counted; empty where cases are not what is counted") List<CountingMode> countingModes,
        @Schema(description = "What may be asked for by format=", examples = "[\"json\",\"jsonstat\",\"csv\",\"csv-excel-de\"]") List<String> formats,
        @Schema(description = "Most cells in one answer", examples = "10000") int mostCells,
        @Schema(description = "What everybody may read of it who may read what is published; null where nothing is published") @Nullable PublishedView published) {

    /** In that language, where a text is not given in both. */
    public static DatasetView of(Dataset dataset, Published published, Locale locale) {
        return new DatasetView(dataset.id(), dataset.title().in(locale), dataset.description().in(locale),
                dataset.dimensions().stream().map(dimension -> DimensionView.of(dataset, dimension)).toList(),
                dataset.measures().stream().map(measure -> MeasureView.of(dataset, measure, locale)).toList(),
                Stream.of(CountingMode.values()).filter(mode -> dataset.dimensions().contains(dimensionOf(mode))).toList(),
                Format.codes(Format.OF_FIGURES), Question.MOST_CELLS,
                published.holds(dataset) ? PublishedView.in(locale) : null);
    }

    private static Dimension dimensionOf(CountingMode mode) {
        return mode == CountingMode.DISJOINT ? Dimension.GROUP_COMBINATION : Dimension.TARGET_GROUP;
    }

    /** What is published of a dataset. */
    @Schema(name = "PublishedPart")
    public record PublishedView(
            @Schema(examples = "/v1/datasets/flows/data") String path,
            @Schema(description = "The only measures", examples = "[\"STARTED\",\"PLACED\"]") List<String> measures,
            @Schema(description = "The only parameters that ask for codes", examples = "[\"measure\",\"district\",\"targetGroup\",\"period\"]") List<String> dimensions,
            @Schema(description = "Which periods and groups, in words", examples = "Abgeschlossene Kalenderjahre, alle Zielgruppen zusammen") String extent) {

        private static final Label EXTENT = new Label("Abgeschlossene Kalenderjahre, alle Zielgruppen zusammen",
                "Calendar years that are over, all target groups together");

        static PublishedView in(Locale locale) {
            return new PublishedView("/v1/datasets/" + Published.DATASET.id() + "/data",
                    Published.MEASURES.stream().map(Measure::name).toList(),
                    Published.DIMENSIONS.stream().map(Dimension::parameter).toList(), EXTENT.in(locale));
        }
    }

    /** By what figures can be asked for. */
    @Schema(name = "Dimension")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record DimensionView(
            @Schema(examples = "district") String id,
            Label label,
            @Schema(description = "Where its codes are explained; absent where no list has them", examples = "districts") @Nullable String codeList,
            @Schema(description = "The code of all together, which is meant where none is named; absent where codes do not add up", examples = "14") @Nullable String total,
            @Schema(description = "Its codes, where no list has them", examples = "[\"3\",\"6\",\"9\",\"12\",\"18\",\"24\"]") @Nullable List<String> codes,
            @Schema(description = "Whether it may be asked for codes that this release does not know") boolean open) {

        static DimensionView of(Dataset dataset, Dimension dimension) {
            return new DimensionView(dimension.parameter(), dimension.label(), dimension.codeList().orElse(null),
                    dimension.total().orElse(null), dimension.ownCodes().orElse(null), dimension.isOpen());
        }
    }

    /** What is counted or computed, and on which day and place it depends. */
    @Schema(name = "Measure")
    public record MeasureView(
            @Schema(examples = "STARTED") String code,
            Label label,
            Label definition,
            @Schema(description = "Rises when the definition changes", examples = "1") String definitionVersion,
            @Schema(description = "Code of units", examples = "MENTORINGS") String unit,
            @Schema(description = "Figures have so many", examples = "0") int decimals,
            @Schema(examples = "Monat der Integrationsvereinbarung") String dateBasis,
            @Schema(examples = "Kreis des Projekts, das beim Ereignis zuständig war") String areaBasis,
            @Schema(description = "The dimensions that divide it", examples = "[\"district\",\"period\"]") List<String> dimensions) {

        static MeasureView of(Dataset dataset, Measure measure, Locale locale) {
            return new MeasureView(measure.name(), measure.code().label(), measure.definition(), measure.definitionVersion(),
                    measure.unit().name(), measure.unit().decimals(), measure.dateBasis().in(locale),
                    measure.areaBasis().in(locale),
                    dataset.dimensions().stream().filter(measure::isDividedBy).map(Dimension::parameter).toList());
        }
    }
}
