package de.arbeitsmarktmentoren.system.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.net.URI;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

import com.fasterxml.jackson.databind.JsonNode;
import com.nimbusds.jose.jwk.JWKSet;

import de.arbeitsmarktmentoren.stack.LocalStack;
import de.arbeitsmarktmentoren.system.Answer;
import de.arbeitsmarktmentoren.system.Call;
import de.arbeitsmarktmentoren.system.Http;
import de.arbeitsmarktmentoren.system.access.AccessTable.Column;
import de.arbeitsmarktmentoren.system.access.AccessTable.Row;

/** Every operation of both services by everybody; who signs the tokens is said by those who extend it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class AccessSuite {

    private static final String OWN = "14713";
    private static final String FOREIGN = "14511";

    private static final Map<String, Call> LOOKING = Map.of("case", Call.get("/v1/cases"),
            "stats", Call.get("/v1/live/datasets/flows/data?measure=STARTED"));

    private final AccessTable table = AccessTable.read();
    private final Map<String, Function<Side, Call>> calls = new HashMap<>();
    private final Map<String, Call> prepared = new ConcurrentHashMap<>();
    private final Map<String, Http> services = new HashMap<>();

    private LocalStack stack;

    abstract LocalStack started();

    /** Tokens that the issuer itself signed and that are good for nothing here, by what is wrong with them. */
    abstract Map<String, String> uselessTokens(LocalStack stack);

    @BeforeAll
    void start() {
        stack = started();
        services.put("case", new Http(stack.addresses().caseService()));
        services.put("stats", new Http(stack.addresses().statsService()));
        new CaseCalls().byOperation().forEach((operation, call) -> calls.put("case " + operation, call));
        new StatsCalls().byOperation().forEach((operation, call) -> calls.put("stats " + operation, call));
    }

    @AfterAll
    void stop() {
        stack.close();
    }

    LocalStack stack() {
        return stack;
    }

    Http service(String name) {
        return services.get(name);
    }

    @Test
    void nameEveryOperationOfBothServices() {
        Set<String> served = new TreeSet<>();
        services.keySet().forEach(service -> served.addAll(operations(service)));

        Set<String> named = new TreeSet<>(table.rows().stream().map(AccessSuite::name).toList());
        assertThat(named).isEqualTo(served);
    }

    @TestFactory
    Stream<DynamicTest> answersAsTheTableSays() {
        return table.rows().stream().map(row -> dynamicTest(name(row) + (row.purpose() ? " with purpose" : ""),
                () -> assertThat(seen(row)).as(name(row)).isEqualTo(row.answers())));
    }

    @TestFactory
    Stream<DynamicTest> letsNobodyInWithoutAToken() {
        return table.rows().stream().filter(row -> !row.purpose()).map(row -> dynamicTest(name(row),
                () -> assertThat(service(row.service()).send(own(row), null).status()).isEqualTo(401)));
    }

    @TestFactory
    Stream<DynamicTest> letsNobodyInWithoutARole() {
        String authorization = authorization("visitor");
        return table.rows().stream().filter(row -> !row.purpose()).map(row -> dynamicTest(name(row),
                () -> assertThat(service(row.service()).send(own(row), authorization).status())
                        .isEqualTo(403)));
    }

    @TestFactory
    Stream<DynamicTest> refusesEveryBadToken() {
        Map<String, String> kinds = new BadTokens(stack.addresses().token("ministry"), stack.addresses().token("office"),
                publicKeys()).kinds();
        uselessTokens(stack).forEach((kind, token) -> kinds.put(kind, "Bearer " + token));
        assertThat(kinds).hasSizeGreaterThanOrEqualTo(14);
        return kinds.entrySet().stream().flatMap(kind -> services.entrySet().stream()
                .map(service -> dynamicTest(kind.getKey() + " at the " + service.getKey() + " service",
                        () -> assertThat(service.getValue().send(LOOKING.get(service.getKey()), kind.getValue()).status())
                                .isEqualTo(401))));
    }

    @Test
    void takesNoTokenFromAnAddress() {
        Call call = Call.get("/v1/cases?access_token=" + stack.addresses().token("office"));

        assertThat(service("case").send(call, null).status()).isEqualTo(401);
    }

    private JWKSet publicKeys() {
        try {
            Answer discovery = new Http(stack.addresses().oidcServer().issuer())
                    .send(Call.get("/.well-known/openid-configuration"), null);
            return JWKSet.load(URI.create(discovery.json().required("jwks_uri").asText()).toURL());
        } catch (IOException | ParseException e) {
            throw new AssertionError("no keys", e);
        }
    }

    private Map<Column, String> seen(Row row) {
        Map<Column, String> seen = new HashMap<>();
        row.answers().keySet().forEach(column -> seen.put(column, seen(row, column)));
        return seen;
    }

    private String seen(Row row, Column column) {
        Call call = column.foreign() ? foreign(row) : column.isOfAProject() ? call(row, side(OWN, column.role())) : own(row);
        String user = column.isOfAProject() ? column.role() + "-" + OWN + "-1" : column.role();
        Function<Call, Answer> caller = asked -> service(row.service()).send(asked, authorization(user));
        return new Cell(caller).of(row, caller.apply(row.purpose() ? call.with("Access-Purpose", "COMPLAINT") : call));
    }

    /** Made once per operation; whoever may succeed with it comes last or is alone. */
    private Call own(Row row) {
        return prepared.computeIfAbsent(name(row), operation -> call(row, side(OWN, "mentor")));
    }

    private Call foreign(Row row) {
        return prepared.computeIfAbsent("foreign " + name(row), operation -> call(row, side(FOREIGN, "mentor")));
    }

    private Call call(Row row, Side side) {
        Function<Side, Call> call = calls.get(name(row));
        assertThat(call).as("how " + name(row) + " is called").isNotNull();
        return call.apply(side);
    }

    private Side side(String district, String role) {
        return new Side(service("case"), this::authorization, district, role + "-" + district + "-1");
    }

    String authorization(String user) {
        return "Bearer " + stack.addresses().token(user);
    }

    private List<String> operations(String service) {
        List<String> names = new ArrayList<>();
        JsonNode paths = service(service).send(Call.get("/q/openapi?format=json"), null).json().path("paths");
        paths.forEach(path -> path.forEach(operation -> names.add(service + " " + operation.path("operationId").asText())));
        return names;
    }

    private static String name(Row row) {
        return row.service() + " " + row.operation();
    }
}
