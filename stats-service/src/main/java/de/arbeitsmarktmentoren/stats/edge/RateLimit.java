package de.arbeitsmarktmentoren.stats.edge;

import java.time.Duration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.eclipse.microprofile.jwt.JsonWebToken;

import de.arbeitsmarktmentoren.contracts.problem.ProblemType;
import io.github.bucket4j.TimeMeter;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;

/**
 * Answers 429 to a client that asks more than it may. A client is who a valid token says, else the address it comes from: a bad
 * token must not be a way to a limit of one's own.
 */
@ApplicationScoped
class RateLimit {

    private static final String LIMITED = "/v1/";

    private static final int BEFORE_ANYBODY_GOES_BY_THE_PATH = 399;

    /** After it is known who may be asked about a token (200), before it is asked whether he may (100). */
    private static final int BETWEEN_AUTHENTICATION_AND_AUTHORISATION = 150;

    private final Clients clients;
    private final IdentityProviderManager identities;

    RateLimit(RateLimitConfig config, IdentityProviderManager identities) {
        this.clients = new Clients(config, TimeMeter.SYSTEM_NANOTIME);
        this.identities = identities;
    }

    void register(@Observes Filters filters) {
        filters.register(PlainPaths::check, BEFORE_ANYBODY_GOES_BY_THE_PATH);
        filters.register(this::limit, BETWEEN_AUTHENTICATION_AND_AUTHORISATION);
    }

    private void limit(RoutingContext routing) {
        if (!routing.normalizedPath().startsWith(LIMITED)) {
            routing.next();
            return;
        }
        // Would answer a bad token at once, without counting it and in words of its own.
        Object answering = routing.remove(QuarkusHttpUser.AUTH_FAILURE_HANDLER);
        QuarkusHttpUser.getSecurityIdentity(routing, identities)
                .onTermination().invoke(() -> routing.put(QuarkusHttpUser.AUTH_FAILURE_HANDLER, answering))
                .subscribe().with(identity -> take(routing, client(routing, identity)),
                        failure -> take(routing, address(routing)));
    }

    private void take(RoutingContext routing, String client) {
        Duration wait = clients.take(client);
        if (wait.isZero()) {
            routing.next();
        } else {
            refuse(routing, wait);
        }
    }

    private static String client(RoutingContext routing, SecurityIdentity identity) {
        return identity.getPrincipal() instanceof JsonWebToken token
                ? "token " + token.getClaim("azp") + " " + token.getSubject()
                : address(routing);
    }

    private static String address(RoutingContext routing) {
        return "address " + routing.request().remoteAddress().hostAddress();
    }

    private static void refuse(RoutingContext routing, Duration wait) {
        routing.response().putHeader(HttpHeaders.RETRY_AFTER, String.valueOf(wait.plusMillis(999).toSeconds()));
        Refusal.answer(routing, ProblemType.TOO_MANY_REQUESTS);
    }
}
