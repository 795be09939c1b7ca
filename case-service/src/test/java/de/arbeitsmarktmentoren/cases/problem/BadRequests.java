package de.arbeitsmarktmentoren.cases.problem;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Bodies made from a good one so that nobody may take them. */
final class BadRequests {

    static final String BAIT = "Koederwort";

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final List<String> INJECTIONS = List.of("'; DROP TABLE mentoring_case; -- " + BAIT,
            "' OR '1'='1' /* " + BAIT, BAIT + "\0", BAIT + "'||pg_sleep(9)||'", "$$" + BAIT + "$$; SELECT 1",
            "<script>" + BAIT + "</script>", "%n%s{0}${jndi:" + BAIT + "}", BAIT.repeat(700), "\ud800" + BAIT);

    private final Random random;

    BadRequests(Random random) {
        this.random = random;
    }

    String injection() {
        return INJECTIONS.get(random.nextInt(INJECTIONS.size()));
    }

    /** The same body with an injection in every text of it. */
    JsonNode injected(JsonNode good) {
        JsonNode bad = good.deepCopy();
        places(good).stream().filter(place -> good.at(place).isTextual())
                .forEach(place -> put(bad, place, JSON.textNode(injection())));
        return bad;
    }

    /** The same body again and again, each time with one value of another type. */
    List<JsonNode> mistyped(JsonNode good) {
        List<JsonNode> bodies = new ArrayList<>();
        for (JsonPointer place : places(good)) {
            for (JsonNode other : values()) {
                if (other.getNodeType() != good.at(place).getNodeType()) {
                    bodies.add(put(good.deepCopy(), place, other));
                }
            }
        }
        return bodies;
    }

    private List<JsonNode> values() {
        ObjectNode object = JSON.objectNode().put(BAIT, injection());
        ArrayNode deep = JSON.arrayNode();
        deep.addArray().addArray().add(random.nextInt());
        return List.of(object, deep, JSON.numberNode(random.nextLong()), JSON.numberNode(random.nextGaussian()),
                JSON.booleanNode(random.nextBoolean()), JSON.textNode(injection()));
    }

    private static JsonNode put(JsonNode body, JsonPointer place, JsonNode value) {
        JsonNode parent = body.at(place.head());
        if (parent instanceof ObjectNode object) {
            object.set(place.last().getMatchingProperty(), value);
        } else {
            ((ArrayNode) parent).set(place.last().getMatchingIndex(), value);
        }
        return body;
    }

    /** Every value of the body but the body itself. */
    private static List<JsonPointer> places(JsonNode body) {
        List<JsonPointer> places = new ArrayList<>();
        collect(body, JsonPointer.empty(), places);
        return places;
    }

    private static void collect(JsonNode node, JsonPointer here, List<JsonPointer> places) {
        node.properties().forEach(member -> add(member.getValue(), here.appendProperty(member.getKey()), places));
        for (int index = 0; node.isArray() && index < node.size(); index++) {
            add(node.get(index), here.appendIndex(index), places);
        }
    }

    private static void add(JsonNode node, JsonPointer here, List<JsonPointer> places) {
        places.add(here);
        collect(node, here, places);
    }
}
