package de.arbeitsmarktmentoren.cases.problem;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import org.jboss.resteasy.reactive.server.ServerRequestFilter;

import de.arbeitsmarktmentoren.cases.field.Violation;
import de.arbeitsmarktmentoren.contracts.codelist.Label;
import de.arbeitsmarktmentoren.contracts.problem.ProblemType;

/**
 * Refuses parameters of an address that the operation does not have, and any that comes twice: a misspelt filter would be
 * answered with everything, a misspelt {@code dryRun} would be no trial, and of two values only the first would count. Comes
 * after it is known who asks and whether he may.
 */
class StrictQuery {

    private final Problems problems;
    private final Map<Method, Set<String>> parameters = new ConcurrentHashMap<>();

    StrictQuery(Problems problems) {
        this.problems = problems;
    }

    @ServerRequestFilter
    public Optional<Response> check(ResourceInfo operation, UriInfo address) {
        Map<String, List<String>> sent = address.getQueryParameters();
        if (sent.isEmpty()) {
            return Optional.empty();
        }
        Set<String> known = parameters.computeIfAbsent(operation.getResourceMethod(), StrictQuery::parametersOf);
        List<Violation> violations = known.containsAll(sent.keySet()) ? repeated(sent) : List.of(unknown(known));
        return violations.isEmpty() ? Optional.empty()
                : Optional.of(problems.of(ProblemType.MALFORMED_REQUEST, violations).build());
    }

    private static List<Violation> repeated(Map<String, List<String>> sent) {
        return sent.entrySet().stream().filter(parameter -> parameter.getValue().size() > 1)
                .map(parameter -> Violation.of(parameter.getKey(), "once", "darf nur einmal vorkommen",
                        "must be there only once"))
                .toList();
    }

    /** Says which there are, for the name that was sent is not repeated. */
    private static Violation unknown(Set<String> known) {
        String names = String.join(", ", known);
        Label message = known.isEmpty() ? new Label("Hier gibt es keine Parameter", "There are no parameters here")
                : new Label("Parameter sind: " + names, "Parameters are: " + names);
        return new Violation("query", "unknown-parameter", message, names);
    }

    private static Set<String> parametersOf(Method operation) {
        return Arrays.stream(operation.getParameters()).flatMap(StrictQuery::declared)
                .map(parameter -> parameter.getAnnotation(QueryParam.class)).filter(Objects::nonNull)
                .map(QueryParam::value).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<? extends AnnotatedElement> declared(Parameter parameter) {
        return parameter.isAnnotationPresent(BeanParam.class) ? Arrays.stream(parameter.getType().getDeclaredFields())
                : Stream.of(parameter);
    }
}
