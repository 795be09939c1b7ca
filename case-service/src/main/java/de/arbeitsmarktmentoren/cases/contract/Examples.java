package de.arbeitsmarktmentoren.cases.contract;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * One request and one answer of each operation, from {@code openapi-examples}: a file for each tag, in it the operations by
 * their ids.
 */
final class Examples {

    private final ObjectMapper json = new ObjectMapper();
    private final Map<String, Map<String, Map<String, Object>>> byTag = new HashMap<>();

    void addTo(Operation operation) {
        Map<String, Object> examples = byTag.computeIfAbsent(operation.getTags().get(0), this::read)
                .getOrDefault(operation.getOperationId(), Map.of());
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

    private Map<String, Map<String, Object>> read(String tag) {
        String file = "/openapi-examples/" + tag.toLowerCase(Locale.ROOT).replace(' ', '-') + ".json";
        try (InputStream examples = Examples.class.getResourceAsStream(file)) {
            return json.readValue(examples, new TypeReference<>() {
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void set(@Nullable Content content, @Nullable Object example) {
        if (content != null && example != null) {
            content.getMediaTypes().values().forEach(type -> type.setExample(example));
        }
    }
}
