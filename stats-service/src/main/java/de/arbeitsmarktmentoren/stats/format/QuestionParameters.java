package de.arbeitsmarktmentoren.stats.format;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.jspecify.annotations.Nullable;

import de.arbeitsmarktmentoren.stats.access.Published;
import de.arbeitsmarktmentoren.stats.statistics.Dimension;
import de.arbeitsmarktmentoren.stats.statistics.QuestionReader;

/** The query parameters of a question, for the contract: one for each dimension, and how the answer is to be given. */
final class QuestionParameters {

    private static final String LIVE = "liveData";
    private static final Map<String, Set<Dimension>> OPERATIONS = Map.of(LIVE, EnumSet.allOf(Dimension.class), "publishedData",
            Published.DIMENSIONS);
    private static final Map<Dimension, String> MORE = Map.of(
            Dimension.DISTRICT, "; 14 is Saxony",
            Dimension.PROJECT, "; not the same as the district, which may have two",
            Dimension.TARGET_GROUP, "; people in several count in each",
            Dimension.GROUP_COMBINATION, ", sorted and joined by a full stop; instead of targetGroup, people count in one",
            Dimension.AFTER, "; only with measures of cohorts",
            Dimension.COMPARISON, "; with the previous period of the same length",
            Dimension.PERIOD,
            "2025, 2025-Q3, 2025-07; 2025-01..2025-12 for each of twelve months, 2025-01/2025-10 for one period of "
                    + "ten; latest:12 for the last twelve complete months; codes of funding-phases");
    private static final Map<Dimension, List<String>> EXAMPLES = Map.of(Dimension.MEASURE, List.of("STARTED", "PLACED"),
            Dimension.DISTRICT, List.of("14", "14511"), Dimension.PERIOD, List.of("2025"));

    private QuestionParameters() {
    }

    static void addTo(Operation operation) {
        String id = operation.getOperationId();
        if (OPERATIONS.containsKey(id)) {
            OPERATIONS.get(id).forEach(dimension -> operation.addParameter(ofCodes(dimension)));
            if (id.equals(LIVE)) {
                operation.addParameter(
                        ofText(QuestionReader.CUT_OFF, "As of which last complete month to answer", "2026-03"));
            }
            operation.addParameter(ofText(Format.PARAMETER,
                    "One of " + String.join(", ", Format.codes(Format.OF_FIGURES)) + "; stands above Accept",
                    Format.JSON.code()));
            operation.addParameter(ofText(LanguageChoice.PARAMETER, "de or en; stands above Accept-Language", "de"));
            operation.addParameter(ofText(AtLeast.PARAMETER,
                    "Token of a watermark: waits up to two seconds until as much is counted here", null));
        }
    }

    private static Parameter ofCodes(Dimension dimension) {
        Schema codes = OASFactory.createSchema().addType(SchemaType.ARRAY)
                .items(OASFactory.createSchema().addType(SchemaType.STRING));
        Parameter parameter = query(dimension.parameter(), description(dimension)).explode(false).schema(codes);
        List<String> example = EXAMPLES.get(dimension);
        return example == null ? parameter : parameter.example(example);
    }

    private static String description(Dimension dimension) {
        String codes = dimension.codeList().map(list -> "Codes of " + list).orElse("");
        String own = dimension.ownCodes().map(list -> String.join(", ", list)).orElse("");
        String project = dimension == Dimension.PROJECT ? "Codes of projects" : "";
        return codes + own + project + MORE.getOrDefault(dimension, "");
    }

    private static Parameter ofText(String name, String description, @Nullable String example) {
        return query(name, description).schema(OASFactory.createSchema().addType(SchemaType.STRING)).example(example);
    }

    private static Parameter query(String name, String description) {
        return OASFactory.createParameter().name(name).in(Parameter.In.QUERY).description(description);
    }
}
