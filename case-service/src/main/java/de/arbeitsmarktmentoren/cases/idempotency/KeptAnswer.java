package de.arbeitsmarktmentoren.cases.idempotency;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;

import org.jspecify.annotations.Nullable;

/** An answer as it stands in the database. */
record KeptAnswer(int status, String location, @Nullable String etag, String body) {

    ResponseBuilder response() {
        ResponseBuilder response = Response.status(status).type(MediaType.APPLICATION_JSON_TYPE).entity(body)
                .header(HttpHeaders.LOCATION, location);
        return etag == null ? response : response.header(HttpHeaders.ETAG, etag);
    }
}
