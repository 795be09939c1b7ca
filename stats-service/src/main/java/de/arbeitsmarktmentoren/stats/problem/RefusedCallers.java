package de.arbeitsmarktmentoren.stats.problem;

import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

import de.arbeitsmarktmentoren.contracts.problem.ProblemType;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.UnauthorizedException;

/**
 * Callers without a token that holds. Takes the place of the mappers in the problem library, which were built for an older
 * Quarkus and fail on this one.
 */
class RefusedCallers {

    private static final int BEFORE_THE_LIBRARY = Priorities.USER - 1000;

    private final Problems problems;

    RefusedCallers(Problems problems) {
        this.problems = problems;
    }

    @ServerExceptionMapper(priority = BEFORE_THE_LIBRARY)
    public Response map(UnauthorizedException refused) {
        return unauthorized();
    }

    @ServerExceptionMapper(priority = BEFORE_THE_LIBRARY)
    public Response map(AuthenticationFailedException refused) {
        return unauthorized();
    }

    private Response unauthorized() {
        return problems.of(ProblemType.UNAUTHORIZED).withHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer").build().toResponse();
    }
}
