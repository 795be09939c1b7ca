package de.arbeitsmarktmentoren.stats.problem;

import java.util.Map;
import java.util.UUID;

import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;

import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

import de.arbeitsmarktmentoren.contracts.problem.ProblemType;
import io.quarkus.oidc.OIDCException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;

/** What the framework found wrong, in our catalogue's words; its own would quote what was sent. */
class FoundProblems {

    private static final Logger LOG = Logger.getLogger(FoundProblems.class);

    private final Problems problems;

    FoundProblems(Problems problems) {
        this.problems = problems;
    }

    @ServerExceptionMapper({ UnauthorizedException.class, AuthenticationFailedException.class })
    public Response unauthorized(SecurityException found) {
        return problems.of(ProblemType.UNAUTHORIZED).header(HttpHeaders.WWW_AUTHENTICATE, "Bearer").build();
    }

    @ServerExceptionMapper
    public Response map(ForbiddenException found) {
        return problems.of(ProblemType.FORBIDDEN).build();
    }

    /** Only because this is here does an unknown path come by. */
    @ServerExceptionMapper
    public Response map(NotFoundException found) {
        return problems.of(ProblemType.NOT_FOUND).build();
    }

    @ServerExceptionMapper
    public Response map(WebApplicationException found) {
        int status = found.getResponse().getStatus();
        if (status >= Response.Status.INTERNAL_SERVER_ERROR.getStatusCode()) {
            return failed(found);
        }
        ResponseBuilder problem = problems.of(ProblemType.forStatus(status).orElse(ProblemType.MALFORMED_REQUEST));
        String allowed = found.getResponse().getHeaderString(HttpHeaders.ALLOW);
        return (allowed == null ? problem : problem.header(HttpHeaders.ALLOW, allowed)).build();
    }

    @ServerExceptionMapper
    public Response map(Throwable found) {
        return failed(found);
    }

    /** The OIDC server has not answered since this service started: nobody can be let in yet. */
    @ServerExceptionMapper
    public Response map(OIDCException found) {
        return problems.of(ProblemType.UNAVAILABLE).header(HttpHeaders.RETRY_AFTER, "5").build();
    }

    /**
     * The number in answer and log leads from one to the other. What an exception says may be what was sent: only what it is
     * and where it was thrown are written down.
     */
    private Response failed(Throwable found) {
        UUID number = UUID.randomUUID();
        LOG.errorf("failure %s: %s", number, Origin.of(found));
        return problems.of(ProblemType.INTERNAL_ERROR, Map.of("instance", "urn:uuid:" + number)).build();
    }
}
