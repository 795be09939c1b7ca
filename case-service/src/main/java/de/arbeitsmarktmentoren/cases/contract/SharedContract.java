package de.arbeitsmarktmentoren.cases.contract;

import static org.eclipse.microprofile.openapi.OASFactory.createAPIResponse;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

import de.arbeitsmarktmentoren.cases.access.Purpose;
import de.arbeitsmarktmentoren.contracts.problem.ProblemType;
import io.quarkus.smallrye.openapi.OpenApiFilter;

/** Adds to each operation what follows from its kind. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class SharedContract implements OASFilter {

    private static final String IF_MATCH = "If-Match";

    private final Examples examples = new Examples();

    @Override
    public void filterOpenAPI(OpenAPI document) {
        // Before the problems are there: a problem has only the members that belong to its type.
        new AnswerSchemas(document).require(document);
        SharedComponents.addTo(document);
        document.getPaths().getPathItems().forEach(this::complete);
    }

    private void complete(String path, PathItem item) {
        item.getOperations().forEach((method, operation) -> {
            boolean write = method != PathItem.HttpMethod.GET && !isSearch(operation);
            boolean change = takes(operation, IF_MATCH);
            // Before its parameters lose their names.
            List<ProblemType> problems = problems(path, operation, write, change);
            if (takes(operation, Purpose.HEADER)) {
                replaceParameter(operation, Purpose.HEADER, "AccessPurpose");
                addParameter(operation, "AccessReference");
            }
            if (change) {
                replaceParameter(operation, IF_MATCH, "IfMatch");
            }
            if (write) {
                addParameter(operation, "IdempotencyKey");
                describeAnswer(operation, change);
            }
            problems.forEach(type -> addProblem(operation, type));
            examples.addTo(operation);
        });
    }

    /** Reads with a body, so that nothing personal stands in an address; changes nothing and needs no key. */
    private static boolean isSearch(Operation operation) {
        return operation.getOperationId().startsWith("search");
    }

    /** Somebody is a member or is not, and nothing of it is changed. */
    private static boolean hasVersions(Operation operation) {
        return !operation.getTags().contains("Members");
    }

    private static List<ProblemType> problems(String path, Operation operation, boolean write, boolean change) {
        List<ProblemType> problems = new ArrayList<>(
                List.of(ProblemType.MALFORMED_REQUEST, ProblemType.UNAUTHORIZED, ProblemType.FORBIDDEN));
        if (path.contains("{")) {
            problems.add(ProblemType.NOT_FOUND);
        }
        if (write) {
            problems.addAll(List.of(ProblemType.CONFLICT, ProblemType.ANSWER_FORGOTTEN));
        }
        if (operation.getRequestBody() != null) {
            problems.addAll(List.of(ProblemType.PAYLOAD_TOO_LARGE, ProblemType.UNSUPPORTED_MEDIA_TYPE));
        }
        if (write || isSearch(operation) || takesQuery(operation) || takes(operation, Purpose.HEADER)) {
            problems.add(ProblemType.INVALID_FIELD);
        }
        if (change) {
            problems.addAll(List.of(ProblemType.PRECONDITION_FAILED, ProblemType.PRECONDITION_REQUIRED));
        }
        problems.addAll(List.of(ProblemType.TOO_MANY_REQUESTS, ProblemType.UNAVAILABLE));
        return problems;
    }

    private static boolean takes(Operation operation, String parameter) {
        return operation.getParameters() != null
                && operation.getParameters().stream().anyMatch(each -> parameter.equals(each.getName()));
    }

    private static boolean takesQuery(Operation operation) {
        return operation.getParameters() != null
                && operation.getParameters().stream().anyMatch(each -> each.getIn() == Parameter.In.QUERY);
    }

    private static void replaceParameter(Operation operation, String name, String component) {
        List<Parameter> others = operation.getParameters().stream().filter(each -> !name.equals(each.getName())).toList();
        operation.setParameters(new ArrayList<>(others));
        addParameter(operation, component);
    }

    private static void addParameter(Operation operation, String component) {
        operation.addParameter(OASFactory.createParameter().ref(component));
    }

    private static void addProblem(Operation operation, ProblemType type) {
        operation.getResponses().addAPIResponse(String.valueOf(type.status()),
                createAPIResponse().ref(SharedComponents.nameOf(type)));
    }

    private static void describeAnswer(Operation operation, boolean change) {
        operation.getResponses().getAPIResponses().forEach((status, answer) -> {
            if (status.equals("201") || status.equals("202") || change && status.startsWith("2")) {
                answer.addHeader("Location", OASFactory.createHeader().ref("Location"));
            }
            if (status.startsWith("2")) {
                answer.addHeader("Idempotency-Replayed", OASFactory.createHeader().ref("IdempotencyReplayed"));
            }
            if (status.equals("201") && hasVersions(operation) || change && status.startsWith("2")) {
                answer.addHeader("ETag", OASFactory.createHeader().ref("ETag"));
            }
        });
    }
}
