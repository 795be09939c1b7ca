package de.arbeitsmarktmentoren.stats.format;

import java.util.List;

import jakarta.ws.rs.core.Application;

import org.eclipse.microprofile.openapi.annotations.Components;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.info.Contact;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.info.License;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

import de.arbeitsmarktmentoren.contracts.problem.FieldError;

/** What the contract says about the whole. */
@OpenAPIDefinition(info = @Info(title = "Arbeitsmarktmentoren Sachsen: statistics service", version = "1.0.0", description = "Which mentorings were begun, who was placed, where and in which group.", contact = @Contact(name = "Programmbegleitung Arbeitsmarktmentoren Sachsen"), license = @License(name = "EUPL-1.2")), components = @Components(responses = @APIResponse(name = "Problem", description = "What went wrong (RFC 9457)", content = @Content(mediaType = "application/problem+json", schema = @Schema(implementation = StatsApi.ProblemView.class), examples = @ExampleObject(name = "unknown code", value = StatsApi.UNKNOWN_CODE)))))
public class StatsApi extends Application {

    static final String UNKNOWN_CODE = """
            {"type": "urn:arbeitsmarktmentoren:problem:unknown-code", "title": "Ein Code ist nicht bekannt", "status": 422,
             "instance": "/v1/live/datasets/flows/data",
             "errors": [{"pointer": "measure", "rule": "unknown-code",
                         "message": "Erlaubt sind: STARTED, PLACED, PLACED_EMPLOYMENT, PLACED_TRAINING, DROPPED"}]}""";

    /** The form of every problem; the answers themselves are made by a library. */
    @Schema(name = "Problem")
    record ProblemView(
            @Schema(description = "Stable; branch on this", examples = "urn:arbeitsmarktmentoren:problem:unknown-code") String type,
            @Schema(description = "For people, in the language asked for", examples = "Ein Code ist nicht bekannt") String title,
            @Schema(examples = "422") int status,
            @Schema(examples = "/v1/live/datasets/flows/data") @Nullable String instance,
            @Schema(description = "What is wrong, parameter by parameter; never what was sent") @Nullable List<FieldError> errors) {
    }
}
