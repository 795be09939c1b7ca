package de.arbeitsmarktmentoren.stats.format;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

import de.arbeitsmarktmentoren.contracts.problem.Problem;
import de.arbeitsmarktmentoren.contracts.problem.ProblemType;
import de.arbeitsmarktmentoren.stats.statistics.Dimension;
import io.quarkus.smallrye.openapi.OpenApiFilter;

/**
 * Says what annotations cannot: which members are always there, which may be null, and examples for types that belong to
 * api-contracts.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ContractFilter implements OASFilter {

    /** Members that may be left out, by their schema. */
    private static final Map<String, Set<String>> OPTIONAL = Map.of("Observation", optionalOfObservations(), "Data",
            Set.of("overlap"), "Dimension", Set.of("codeList", "total", "codes"), "Problem", Set.of("instance", "errors"),
            "FieldError", Set.of("bound"), "JsonStat", Set.of("updated"), "JsonStatCategory", Set.of("unit"));
    /** Members that may be null, by name or by schema and name. */
    private static final Set<String> NULLABLE = Set.of("validTo", "countedUpTo", "ageSeconds", "failure", "Rebuild.comparison",
            "answeredUntil", "redrivenAt", "eventType", "nextCursor", "Observation.value", "Dataset.published",
            "Overlap.total", "Overlap.overlap");
    /** What any operation may answer. */
    private static final List<ProblemType> EVERYWHERE = List.of(ProblemType.UNAUTHORIZED, ProblemType.FORBIDDEN,
            ProblemType.TOO_MANY_REQUESTS, ProblemType.UNAVAILABLE);
    private static final Set<ProblemType> WITH_RETRY_AFTER = Set.of(ProblemType.TOO_MANY_REQUESTS, ProblemType.UNAVAILABLE);
    private static final Set<String> HOLDING_NULLS = Set.of("JsonStat.value");
    private static final Map<String, String> EXAMPLES = Map.of("Label.de", "Sachsen", "Label.en", "Saxony", "Code.code", "14",
            "CodeList.id", "districts", "FieldError.pointer", "measure", "FieldError.rule", "unknown-code",
            "FieldError.message", "Erlaubt sind: OPEN, SEEKING, PAUSED, AFTERCARE");

    @Override
    public void filterOpenAPI(OpenAPI contract) {
        Map<String, Schema> schemas = contract.getComponents().getSchemas();
        schemas.forEach((name, schema) -> {
            if (schema.getProperties() != null) {
                complete(name, schema);
            }
        });
        contract.getPaths().getPathItems().values()
                .forEach(path -> path.getOperations().values().forEach(operation -> {
                    showProblems(operation);
                    QuestionParameters.addTo(operation);
                }));
    }

    private static void complete(String name, Schema schema) {
        List<String> required = new ArrayList<>();
        schema.getProperties().forEach((member, type) -> {
            String full = name + "." + member;
            if (!OPTIONAL.getOrDefault(name, Set.of()).contains(member)) {
                required.add(member);
            }
            if (NULLABLE.contains(member) || NULLABLE.contains(full)) {
                makeNullable(type);
            }
            if (HOLDING_NULLS.contains(full)) {
                makeNullable(type.getItems());
            }
            if (EXAMPLES.containsKey(full)) {
                type.addExample(EXAMPLES.get(full));
            }
        });
        schema.setRequired(required);
    }

    private static Set<String> optionalOfObservations() {
        Set<String> optional = Arrays.stream(Dimension.values()).map(Dimension::parameter).collect(Collectors.toSet());
        optional.removeAll(Set.of("measure", "district", "period"));
        optional.addAll(Set.of("numerator", "denominator", "mature", "reason"));
        return optional;
    }

    private static void makeNullable(Schema type) {
        if (type.getRef() == null) {
            type.addType(SchemaType.NULL);
        } else {
            type.setAnyOf(List.of(OASFactory.createSchema().ref(type.getRef()),
                    OASFactory.createSchema().addType(SchemaType.NULL)));
            type.setRef(null);
            type.setType(null);
        }
    }

    /** Every refusal has the one form. Its description begins with the type that is shown as the example. */
    private static void showProblems(Operation operation) {
        Map<String, APIResponse> responses = new TreeMap<>(operation.getResponses().getAPIResponses());
        EVERYWHERE.forEach(type -> responses.computeIfAbsent(String.valueOf(type.status()), status -> OASFactory
                .createAPIResponse().description(type.slug() + (WITH_RETRY_AFTER.contains(type) ? ", with Retry-After" : ""))));
        responses.forEach((status, response) -> {
            if (!status.startsWith("2") && !status.startsWith("3")) {
                Optional<ProblemType> named = typeOf(response.getDescription());
                ProblemType type = named.or(() -> ProblemType.forStatus(Integer.parseInt(status))).orElseThrow();
                response.setDescription(named.isPresent() ? response.getDescription() : type.slug());
                response.setContent(problem(type));
            }
        });
        operation.getResponses().setAPIResponses(responses);
    }

    private static Optional<ProblemType> typeOf(String description) {
        String slug = description.split(",")[0];
        return Arrays.stream(ProblemType.values()).filter(type -> type.slug().equals(slug)).findFirst();
    }

    private static Content problem(ProblemType type) {
        Map<String, Object> example = new LinkedHashMap<>();
        example.put("type", type.type().toString());
        example.put("title", type.title());
        example.put("status", type.status());
        if (type == ProblemType.UNKNOWN_CODE) {
            example.put("errors",
                    List.of(new TreeMap<>(Map.of("pointer", EXAMPLES.get("FieldError.pointer"), "rule", type.slug(), "message",
                            EXAMPLES.get("FieldError.message")))));
        }
        return OASFactory.createContent().addMediaType(Problem.MEDIA_TYPE,
                OASFactory.createMediaType().schema(OASFactory.createSchema().ref("Problem")).example(example));
    }
}
