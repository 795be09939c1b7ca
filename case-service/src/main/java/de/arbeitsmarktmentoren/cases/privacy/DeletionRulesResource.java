package de.arbeitsmarktmentoren.cases.privacy;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import de.arbeitsmarktmentoren.contracts.Roles;

/** What is kept for how long, over HTTP. */
@Path("/v1/deletion-rules")
@RolesAllowed(Roles.PRIVACY_OFFICER)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Privacy")
class DeletionRulesResource {

    private final DeletionRules rules;

    DeletionRulesResource(DeletionRules rules) {
        this.rules = rules;
    }

    @GET
    @Operation(operationId = "listDeletionRules", summary = "List what is kept for how long", description = "Every kind of data that may say something of a person, from which date its period counts, how long that is here, what happens then, and how many are due today.")
    public DeletionRuleView.All list() {
        return new DeletionRuleView.All(rules.all());
    }
}
