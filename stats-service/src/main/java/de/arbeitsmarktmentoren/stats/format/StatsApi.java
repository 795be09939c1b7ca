package de.arbeitsmarktmentoren.stats.format;

import java.util.List;

import jakarta.ws.rs.core.Application;

import org.eclipse.microprofile.openapi.annotations.Components;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.info.Contact;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.info.License;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import de.arbeitsmarktmentoren.contracts.problem.FieldError;

/** What the contract says about the whole. */
@OpenAPIDefinition(info = @Info(title = "Arbeitsmarktmentoren Sachsen: statistics service", version = "1.0.0", description = "Which mentorings were begun, who was placed, where and in which group.", contact = @Contact(name = StatsApi.PROGRAMME_OFFICE), license = @License(name = "EUPL-1.2")), components = @Components(schemas = @Schema(name = "Problem", implementation = StatsApi.ProblemView.class)))
public class StatsApi extends Application {

    /** Whose figures these are. */
    static final String PROGRAMME_OFFICE = "Programmbegleitung Arbeitsmarktmentoren Sachsen";

    /** The form of every problem. */
    @Schema(name = "Problem")
    record ProblemView(
            @Schema(description = "Stable; branch on this", examples = "urn:arbeitsmarktmentoren:problem:unknown-code") String type,
            @Schema(description = "For people, in the language asked for", examples = "Ein Code ist nicht bekannt") String title,
            @Schema(examples = "422") int status,
            @Schema(description = "Of internal-error: the number under which it stands in the log", examples = "urn:uuid:7d0c3a6e-6a55-4a0f-9d43-2b7d1f3f2f11") @Nullable String instance,
            @Schema(description = "What is wrong, parameter by parameter; never what was sent") @Nullable List<FieldError> errors) {
    }
}
