package de.arbeitsmarktmentoren.cases.audit;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

import de.arbeitsmarktmentoren.cases.field.Fields;

/** Which entries are asked for; what is absent may be anything. */
public record AuditQuery(
        @Parameter(description = "Who did it", example = "demo-office") @QueryParam("subject") @Nullable String subject,
        @Parameter(description = "Whose it was", example = "P-14511-1") @QueryParam("project") @Nullable String project,
        @Parameter(description = "Id or code of what was changed, shown or asked for", example = "7c0a7f6e-4f0e-4a39-9a57-0b8f0c1d2e3f") @QueryParam("object") @Nullable String object,
        @Parameter(description = "READ, WRITE, EXPORT or REFUSAL", example = "REFUSAL") @QueryParam("action") @Nullable String action,
        @Parameter(description = "First day", example = "2026-01-01") @QueryParam("from") @Nullable String from,
        @Parameter(description = "Last day", example = "2026-01-31") @QueryParam("to") @Nullable String to) {

    EntryQuery read(Fields fields) {
        if (action != null && Arrays.stream(Action.values()).map(Enum::name).noneMatch(action::equals)) {
            fields.refuse("action", "code", "muss einer der Codes READ, WRITE, EXPORT, REFUSAL sein",
                    "must be one of the codes READ, WRITE, EXPORT, REFUSAL");
        }
        return new EntryQuery().where("subject = ?", subject).where("projects @> ARRAY[?]::text[]", project)
                .where("objects @> ARRAY[?]::text[]", object).where("action = ?", action)
                .between(fields.optionalDay("from", from), fields.optionalDay("to", to));
    }

    /** What a cursor is bound to. */
    Map<String, ?> given() {
        Map<String, @Nullable Object> given = new HashMap<>();
        given.put("subject", subject);
        given.put("project", project);
        given.put("object", object);
        given.put("action", action);
        given.put("from", from);
        given.put("to", to);
        return given;
    }
}
