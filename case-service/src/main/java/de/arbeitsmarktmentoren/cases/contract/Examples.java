package de.arbeitsmarktmentoren.cases.contract;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;

import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;

/** One request and one answer of each operation, from {@code openapi-examples.json}, where they are named by its id. */
final class Examples {

    private final Map<String, Map<String, Object>> byOperation;

    Examples() {
        try (InputStream json = Examples.class.getResourceAsStream("/openapi-examples.json")) {
            byOperation = new ObjectMapper().readValue(json, new TypeReference<>() {
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void addTo(Operation operation) {
        Map<String, Object> examples = byOperation.getOrDefault(operation.getOperationId(), Map.of());
        if (operation.getRequestBody() != null) {
            operation.getRequestBody().setRequired(true);
            set(operation.getRequestBody().getContent(), examples.get("request"));
        }
        operation.getResponses().getAPIResponses().forEach((status, response) -> {
            if (status.startsWith("2")) {
                set(response.getContent(), examples.get("answer"));
            }
        });
    }

    private static void set(@Nullable Content content, @Nullable Object example) {
        if (content != null && example != null) {
            content.getMediaTypes().values().forEach(type -> type.setExample(example));
        }
    }
}
