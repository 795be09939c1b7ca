package de.arbeitsmarktmentoren.cases.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jspecify.annotations.Nullable;

/** What the service says: every member of it is always there, with null where there is nothing to say. */
final class AnswerSchemas {

    private final Map<String, Schema> schemas;

    AnswerSchemas(OpenAPI document) {
        this.schemas = document.getComponents().getSchemas();
    }

    /** Schemas that requests share keep what the request asks for. */
    void require(OpenAPI document) {
        Set<String> asked = new TreeSet<>();
        Set<String> said = new TreeSet<>();
        operations(document).forEach(operation -> {
            if (operation.getRequestBody() != null) {
                collect(operation.getRequestBody().getContent(), asked);
            }
            operation.getResponses().getAPIResponses().forEach((status, response) -> {
                if (status.startsWith("2")) {
                    collect(response.getContent(), said);
                }
            });
        });
        said.removeAll(asked);
        said.retainAll(schemas.keySet());
        said.stream().map(schemas::get).filter(schema -> schema.getProperties() != null)
                .forEach(schema -> schema.setRequired(new ArrayList<>(schema.getProperties().keySet())));
    }

    private static Stream<Operation> operations(OpenAPI document) {
        return document.getPaths().getPathItems().values().stream().flatMap(item -> item.getOperations().values().stream());
    }

    private void collect(@Nullable Content content, Set<String> names) {
        if (content != null) {
            content.getMediaTypes().values().forEach(type -> collect(type.getSchema(), names));
        }
    }

    private void collect(@Nullable Schema schema, Set<String> names) {
        if (schema == null) {
            return;
        }
        if (schema.getRef() != null) {
            String name = schema.getRef().substring(schema.getRef().lastIndexOf('/') + 1);
            if (names.add(name)) {
                collect(schemas.get(name), names);
            }
        }
        collect(schema.getItems(), names);
        Stream.of(schema.getAllOf(), schema.getAnyOf(), schema.getOneOf()).map(AnswerSchemas::orNone)
                .forEach(parts -> parts.forEach(part -> collect(part, names)));
        if (schema.getProperties() != null) {
            schema.getProperties().values().forEach(property -> collect(property, names));
        }
        collect(schema.getAdditionalPropertiesSchema(), names);
    }

    private static List<Schema> orNone(@Nullable List<Schema> parts) {
        return parts == null ? List.of() : parts;
    }
}
