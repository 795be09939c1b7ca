package de.arbeitsmarktmentoren.cases.problem;

import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;

import de.arbeitsmarktmentoren.contracts.problem.ProblemType;
import io.quarkus.oidc.OIDCException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;

/** What the framework found wrong, in our catalogue's words; its own would quote what was sent. */
class FoundProblems {

    private static final Logger LOG = Logger.getLogger(FoundProblems.class);

    private final Problems problems;
    private final AllowedMethods methods;

    FoundProblems(Problems problems, AllowedMethods methods) {
        this.problems = problems;
        this.methods = methods;
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
    public Response map(NotAllowedException found, UriInfo address) {
        return problems.of(ProblemType.METHOD_NOT_ALLOWED)
                .header(HttpHeaders.ALLOW, methods.of(address.getRequestUri().getPath())).build();
    }

    /** The first is named because the framework has an answer of its own for it, which quotes. */
    @ServerExceptionMapper({ MismatchedInputException.class, JsonProcessingException.class })
    public Response unreadable(JsonProcessingException found) {
        return problems.of(ProblemType.MALFORMED_REQUEST, UnreadableJson.violations(found)).build();
    }

    @ServerExceptionMapper
    public Response map(WebApplicationException found) {
        int status = found.getResponse().getStatus();
        if (status >= Response.Status.INTERNAL_SERVER_ERROR.getStatusCode()) {
            return failed(found);
        }
        return problems.of(ProblemType.forStatus(status).orElse(ProblemType.MALFORMED_REQUEST),
                UnreadableJson.violations(found)).build();
    }

    /**
     * Of the OIDC server the service has never heard; from its first word on its keys are known, whether it answers or
     * not.
     */
    @ServerExceptionMapper
    public Response map(OIDCException found) {
        LOG.warn("nobody can be let in: the OIDC server was never reached");
        return problems.of(ProblemType.UNAVAILABLE).header(HttpHeaders.RETRY_AFTER, "5").build();
    }

    /** Whatever the reason, nothing was done and nothing shown. */
    @ServerExceptionMapper
    public Response map(NotTakenDown found) {
        LOG.warnf("nothing is done that is not taken down (%s)", found.getMessage());
        return problems.of(ProblemType.UNAVAILABLE).header(HttpHeaders.RETRY_AFTER, "1").build();
    }

    @ServerExceptionMapper
    public Response map(Throwable found) {
        if (Overload.in(found)) {
            LOG.warnf("the database is away or busy (%s)", found.getClass().getSimpleName());
            return problems.of(ProblemType.UNAVAILABLE).header(HttpHeaders.RETRY_AFTER, "1").build();
        }
        return failed(found);
    }

    private Response failed(Throwable found) {
        return problems.of(ProblemType.INTERNAL_ERROR, Failures.logged(found)).build();
    }
}
