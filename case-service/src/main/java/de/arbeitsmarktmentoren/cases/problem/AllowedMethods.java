package de.arbeitsmarktmentoren.cases.problem;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Which methods a path takes, as the document says that this service serves; the framework does not tell. */
@ApplicationScoped
class AllowedMethods {

    private static final String DOCUMENT = "META-INF/quarkus-generated-openapi-doc.JSON";
    private static final List<String> METHODS = List.of("get", "post", "put", "patch", "delete");

    private final Map<Pattern, Set<String>> byPath = new HashMap<>();

    /** On the first question, for most services are never asked. */
    AllowedMethods() {
        document().path("paths").properties().forEach(path -> byPath.put(
                Pattern.compile(path.getKey().replaceAll("\\{[^}]+}", "[^/]+")), methods(path.getValue())));
    }

    /** As the header {@code Allow} lists them. */
    String of(String path) {
        Set<String> methods = new TreeSet<>(Set.of("OPTIONS"));
        byPath.forEach((pattern, found) -> {
            if (pattern.matcher(path).matches()) {
                methods.addAll(found);
            }
        });
        if (methods.contains("GET")) {
            methods.add("HEAD");
        }
        return String.join(", ", methods);
    }

    private static Set<String> methods(JsonNode path) {
        Set<String> methods = new TreeSet<>();
        path.fieldNames().forEachRemaining(name -> {
            if (METHODS.contains(name)) {
                methods.add(name.toUpperCase(Locale.ROOT));
            }
        });
        return methods;
    }

    private static JsonNode document() {
        // Not the service's own: what it takes from strangers is held to limits that this document may pass.
        ObjectMapper json = new ObjectMapper();
        try (InputStream document = Thread.currentThread().getContextClassLoader().getResourceAsStream(DOCUMENT)) {
            return document == null ? json.createObjectNode() : json.readTree(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
