package de.arbeitsmarktmentoren.cases.problem;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * An operation as the served OpenAPI document describes it.
 *
 * @param good the example of its JSON body; null if it takes none
 * @param statuses with which it may answer
 */
record ServedOperation(String method, String path, String id, @Nullable JsonNode good, List<String> queries,
        Set<String> statuses) {

    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    static List<ServedOperation> of(JsonNode document) {
        List<ServedOperation> operations = new ArrayList<>();
        document.get("paths").properties().forEach(path -> path.getValue().properties().stream()
                .filter(method -> METHODS.contains(method.getKey()))
                .forEach(method -> operations.add(of(method.getKey(), path.getKey(), method.getValue()))));
        return operations;
    }

    private static ServedOperation of(String method, String path, JsonNode operation) {
        JsonNode example = operation.at("/requestBody/content/application~1json/example");
        List<String> queries = StreamSupport.stream(operation.path("parameters").spliterator(), false)
                .filter(parameter -> parameter.path("in").asText().equals("query"))
                .map(parameter -> parameter.get("name").asText()).toList();
        Set<String> statuses = operation.get("responses").properties().stream().map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        return new ServedOperation(method.toUpperCase(Locale.ROOT), path, operation.get("operationId").asText(),
                example.isMissingNode() ? null : example, queries, statuses);
    }

    boolean writes() {
        return !method.equals("GET") && !id.startsWith("search");
    }

    /** Changes something that a case of one's own could be used for. */
    boolean changesACase() {
        return writes() && good != null && path.matches("/v1/cases/\\{[a-zA-Z]+}/[a-z-]+");
    }

    /** Whether a body with an injection in every text is wrong, and not just a note with odd words. */
    boolean takesMoreThanWords() {
        return good != null && good.properties().stream().anyMatch(member -> !member.getKey().equals("note"));
    }

    String path(String parameter) {
        return path.replaceAll("\\{[^}]+}", parameter);
    }
}
