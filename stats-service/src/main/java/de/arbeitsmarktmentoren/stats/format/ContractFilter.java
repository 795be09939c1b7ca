package de.arbeitsmarktmentoren.stats.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

import io.quarkus.smallrye.openapi.OpenApiFilter;

/**
 * Says what annotations cannot: which members are always there, which may be null, and examples for types that belong to
 * api-contracts.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ContractFilter implements OASFilter {

    private static final Set<String> OPTIONAL = Set.of("targetGroup", "groupCombination", "overlap", "instance", "errors");
    private static final Set<String> NULLABLE = Set.of("validTo", "countedUpTo", "ageSeconds");
    private static final Map<String, String> EXAMPLES = Map.of("Label.de", "Sachsen", "Label.en", "Saxony", "Code.code", "14",
            "CodeList.id", "districts", "FieldError.pointer", "measure", "FieldError.rule", "unknown-code",
            "FieldError.message", "Erlaubt sind: STARTED, PLACED, PLACED_EMPLOYMENT, PLACED_TRAINING, DROPPED");

    @Override
    public void filterOpenAPI(OpenAPI contract) {
        Map<String, Schema> schemas = contract.getComponents().getSchemas();
        schemas.forEach((name, schema) -> {
            if (schema.getProperties() != null) {
                complete(name, schema);
            }
        });
        contract.getPaths().getPathItems().values()
                .forEach(path -> path.getOperations().values().forEach(ContractFilter::refer));
    }

    private static void complete(String name, Schema schema) {
        List<String> required = new ArrayList<>();
        schema.getProperties().forEach((member, type) -> {
            if (!OPTIONAL.contains(member) || (name.equals("Overlap") && member.equals("overlap"))) {
                required.add(member);
            }
            if (NULLABLE.contains(member)) {
                makeNullable(type);
            }
            String example = EXAMPLES.get(name + "." + member);
            if (example != null) {
                type.addExample(example);
            }
        });
        schema.setRequired(required);
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

    /** Every refusal has the one form. */
    private static void refer(Operation operation) {
        operation.getResponses().getAPIResponses().forEach((status, response) -> {
            if (!status.startsWith("2") && response.getRef() == null) {
                response.setDescription("forbidden");
                response.setRef("#/components/responses/Problem");
            }
        });
    }
}
