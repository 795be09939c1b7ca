package de.arbeitsmarktmentoren.cases.contract;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import de.arbeitsmarktmentoren.cases.CaseServiceTest;

/** The examples are what a client's author tries first; they hold to the document in which they stand. */
@CaseServiceTest
class ContractExamplesTest {

    JsonNode document;
    List<String> faults;

    @BeforeEach
    void setUp() throws IOException {
        document = new ObjectMapper().readTree(given().get("/q/openapi?format=json").asString());
        faults = new ArrayList<>();
    }

    @Test
    void keepToTheirSchemas() {
        document.get("paths").forEach(path -> path.forEach(operation -> {
            String name = operation.path("operationId").asText();
            check(name, operation.path("requestBody").path("content"));
            operation.path("responses").forEach(answer -> check(name, referred(answer).path("content")));
        }));

        assertThat(faults).isEmpty();
    }

    @Test
    void tellThatEveryWriteMayLackItsKey() {
        document.get("paths").forEach(path -> path.properties().stream()
                .filter(operation -> operation.getValue().path("parameters").toString().contains("IdempotencyKey"))
                .filter(operation -> !operation.getValue().path("responses").has("400"))
                .forEach(operation -> faults.add(operation.getValue().path("operationId").asText())));

        assertThat(faults).isEmpty();
    }

    private void check(String name, JsonNode content) {
        content.forEach(type -> check(name, type.path("schema"), type.path("example")));
    }

    private void check(String pointer, JsonNode written, JsonNode value) {
        JsonNode schema = referred(written);
        if (value.isNull() && !takesNull(schema)) {
            faults.add(pointer + " is null");
        }
        if (value.isArray()) {
            value.forEach(item -> check(pointer + "[]", schema.path("items"), item));
        }
        if (value.isObject()) {
            JsonNode object = withMembers(schema);
            object.path("required").forEach(member -> {
                if (!value.has(member.asText())) {
                    faults.add(pointer + " lacks " + member.asText());
                }
            });
            object.path("properties").properties().forEach(
                    member -> check(pointer + "/" + member.getKey(), member.getValue(), value.path(member.getKey())));
        }
    }

    private boolean takesNull(JsonNode schema) {
        return schema.path("type").toString().contains("\"null\"") || schema.path("anyOf").toString().contains("\"null\"");
    }

    private JsonNode withMembers(JsonNode schema) {
        return schema.has("anyOf") ? referred(schema.get("anyOf").get(0)) : schema;
    }

    private JsonNode referred(JsonNode node) {
        return node.has("$ref") ? document.at(node.get("$ref").asText().substring(1)) : node;
    }
}
