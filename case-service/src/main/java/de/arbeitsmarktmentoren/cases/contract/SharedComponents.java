package de.arbeitsmarktmentoren.cases.contract;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.jspecify.annotations.Nullable;

import de.arbeitsmarktmentoren.cases.access.Purpose;
import de.arbeitsmarktmentoren.contracts.problem.ProblemType;

/** Headers and problems, each described once. */
final class SharedComponents {

    private static final Map<ProblemType, String> DESCRIBED = Map.ofEntries(
            Map.entry(ProblemType.MALFORMED_REQUEST,
                    "The address has a parameter that does not belong here or comes twice, the body is not JSON or not of this shape, or the"
                            + " Idempotency-Key is missing (missing-idempotency-key) or has a form that none can have"
                            + " (invalid-idempotency-key)"),
            Map.entry(ProblemType.UNAUTHORIZED, "No valid bearer token for this service"),
            Map.entry(ProblemType.FORBIDDEN,
                    "The token's roles do not allow this, or somebody outside the projects has not said why he looks at people"
                            + " (purpose-required)"),
            Map.entry(ProblemType.NOT_FOUND, "There is no such thing, at least not for the caller"),
            Map.entry(ProblemType.CONFLICT,
                    "The step is not allowed in this status (step-not-allowed: caseStatus says which, allowed what is instead;"
                            + " recognition-step-not-allowed likewise with recognitionStatus), the"
                            + " person has an open case (mentee-has-open-case), both people of a merge have one"
                            + " (both-mentees-have-open-case), the case is on offer to a project already"
                            + " (transfer-already-offered) or not any more (transfer-offer-decided), or the same request is"
                            + " still being processed (request-in-progress)"),
            Map.entry(ProblemType.ANSWER_FORGOTTEN,
                    "A request was done under this key before, and what it was about has been erased since; it is not done"
                            + " again"),
            Map.entry(ProblemType.PRECONDITION_FAILED, "It was changed in the meantime; ETag says how it stands now"),
            Map.entry(ProblemType.PAYLOAD_TOO_LARGE,
                    "The body is longer than the operation allows: 64 KiB where it says nothing else"),
            Map.entry(ProblemType.UNSUPPORTED_MEDIA_TYPE,
                    "The body is not of the type that the operation takes, or compressed"),
            Map.entry(ProblemType.INVALID_FIELD,
                    "Fields break rules; errors names all of them. Or the Idempotency-Key belongs to another request"
                            + " (idempotency-key-reused)"),
            Map.entry(ProblemType.PRECONDITION_REQUIRED, "If-Match is missing"),
            Map.entry(ProblemType.TOO_MANY_REQUESTS,
                    "The program and the person who uses it have sent more than 50 requests a second for a while; Retry-After says in how many seconds to go on"),
            Map.entry(ProblemType.UNAVAILABLE, "The database is away or busy; Retry-After says when to try again"));

    private SharedComponents() {
    }

    /** The name of the response that stands for the type. */
    static String nameOf(ProblemType type) {
        StringBuilder name = new StringBuilder();
        Arrays.stream(type.slug().split("-"))
                .forEach(part -> name.append(Character.toUpperCase(part.charAt(0))).append(part.substring(1)));
        return name.toString();
    }

    static void addTo(OpenAPI document) {
        Components components = document.getComponents();
        components.addParameter("IdempotencyKey", parameter("Idempotency-Key",
                "A name for this request, 1 to 255 visible ASCII characters, best a new UUID: sent again with the same key it happens once and"
                        + " is answered as the first time. There is no example on purpose: a key that others use is refused",
                null).required(true));
        components.addParameter("IfMatch", parameter("If-Match",
                "The ETag with which it was read; a change made in between is not overwritten", "\"v1\"").required(true));
        components.addParameter("AccessPurpose", parameter(Purpose.HEADER,
                "Code of the list access-purposes; required of whoever works outside the projects, of others not looked at",
                "DATA_SUBJECT_REQUEST"));
        components.addParameter("AccessReference", parameter(Purpose.REFERENCE_HEADER,
                "A file number that says nothing of the person: digits, at most five letters, and ./-, no day, up to 40"
                        + " characters",
                "31-0141.5/12"));
        components.addHeader("Location",
                header("Where the result can be read", "/v1/cases/2f6f3f0a-6b3e-4f0e-8a57-5b8f0c1d2e3f"));
        components.addHeader("ETag", header("The version, for If-Match", "\"v1\""));
        components.addHeader("IdempotencyReplayed", header("true if the request had been answered before", "true"));
        components.addSchema("FieldError", fieldError());
        components.addSchema("Problem", problem());
        DESCRIBED.keySet().stream().sorted().forEach(type -> components.addResponse(nameOf(type),
                OASFactory.createAPIResponse().description(DESCRIBED.get(type)).content(content(type))));
    }

    private static Parameter parameter(String name, String description, @Nullable String example) {
        return OASFactory.createParameter().name(name).in(Parameter.In.HEADER).description(description)
                .schema(text(null)).example(example);
    }

    private static Header header(String description, String example) {
        return OASFactory.createHeader().description(description).schema(text(null)).example(example);
    }

    private static Content content(ProblemType type) {
        Map<String, Object> example = Map.of("type", type.type().toString(), "title", type.title(), "status", type.status());
        return OASFactory.createContent().addMediaType("application/problem+json", OASFactory.createMediaType()
                .schema(OASFactory.createSchema().ref("Problem")).example(new TreeMap<>(example)));
    }

    private static Schema problem() {
        return object("A problem of RFC 9457. Branch on type, never on title; what was sent is never repeated")
                .addProperty("type", text("Stable name of the kind of problem"))
                .addProperty("title", text("In the language of Accept-Language: German, or English where asked for"))
                .addProperty("status",
                        OASFactory.createSchema().addType(Schema.SchemaType.INTEGER).description("The HTTP status"))
                .addProperty("instance", text("Number of a failure, to be found in the service's log"))
                .addProperty("caseStatus", text("Of step-not-allowed: where the case stands"))
                .addProperty("recognitionStatus",
                        text("Of recognition-step-not-allowed: where the procedure stands, absent at its beginning"))
                .addProperty("allowed", list(text(null))
                        .description("Of step-not-allowed and recognition-step-not-allowed: what is allowed instead"))
                .addProperty("errors",
                        list(OASFactory.createSchema().ref("FieldError")).description("Every field that is wrong"))
                .required(List.of("type", "title", "status"));
    }

    private static Schema fieldError() {
        return object("One field that breaks a rule")
                .addProperty("pointer",
                        text("JSON pointer into the request body, or the name of the query parameter or header"))
                .addProperty("rule", text("Stable name of the rule"))
                .addProperty("message", text("What is wrong, for people"))
                .addProperty("bound", text("What the value is held against, such as the earliest day; only where there is one"))
                .required(List.of("pointer", "rule", "message"));
    }

    private static Schema object(String description) {
        return OASFactory.createSchema().addType(Schema.SchemaType.OBJECT).description(description);
    }

    private static Schema list(Schema items) {
        return OASFactory.createSchema().addType(Schema.SchemaType.ARRAY).items(items);
    }

    private static Schema text(@Nullable String description) {
        return OASFactory.createSchema().addType(Schema.SchemaType.STRING).description(description);
    }
}
