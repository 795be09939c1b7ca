package de.arbeitsmarktmentoren.cases.privacy;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import de.arbeitsmarktmentoren.contracts.Erasure;
import de.arbeitsmarktmentoren.contracts.Erasure.Meaning;
import de.arbeitsmarktmentoren.contracts.Roles;

/** The list of erasures over HTTP, one entry at a time: as a whole it would tell nobody anything. */
@Path("/v1/erasures/{hash}")
@RolesAllowed(Roles.PRIVACY_OFFICER)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Privacy")
class ErasureListResource {

    private final ErasureList list;

    ErasureListResource(ErasureList list) {
        this.list = list;
    }

    @GET
    @Transactional
    @Operation(operationId = "getErasure", summary = "See that somebody was erased", description = "By the SHA-256 of the mentee's id in its usual form, in hexadecimal: for whoever still has the id and must prove that the person is gone.")
    public Listed get(@PathParam("hash") String hash) {
        return list.find(hash.matches("[0-9a-f]{64}") ? hash : "").map(Listed::of).orElseThrow(NotFoundException::new);
    }

    /** Somebody on the list. */
    @Schema(name = "Erasure")
    record Listed(
            @Schema(examples = "ANONYMISED") Meaning meaning,
            @Schema(description = "In which it was done", examples = "2026-03") String month) {

        static Listed of(Erasure erasure) {
            return new Listed(erasure.meaning(), erasure.month().toString());
        }
    }
}
