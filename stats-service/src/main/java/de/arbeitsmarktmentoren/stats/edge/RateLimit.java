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
 * Answers 429 to a client that asks more than it may. A client is a program and the person who uses it, as a valid token says;
 * without one it is an address, so that a bad token is no way to a limit of one's own, nor to another's.
 */
@ApplicationScoped
class RateLimit {

    /** After it is known who may be asked about a token (200), before it is asked whether he may (100). */
    private static final int BETWEEN_AUTHENTICATION_AND_AUTHORISATION = 150;

    private final Clients clients;
    private final IdentityProviderManager identities;

    RateLimit(RateLimitConfig config, IdentityProviderManager identities) {
        this.clients = new Clients(config, TimeMeter.SYSTEM_NANOTIME);
        this.identities = identities;
    }

    void register(@Observes Filters filters) {
        filters.register(this::limit, BETWEEN_AUTHENTICATION_AND_AUTHORISATION);
    }

    private void limit(RoutingContext context) {
        // Would answer a bad token at once, in words of its own and without being counted or taken down.
        Object answering = context.remove(QuarkusHttpUser.AUTH_FAILURE_HANDLER);
        QuarkusHttpUser.getSecurityIdentity(context, identities)
                .onTermination().invoke(() -> context.put(QuarkusHttpUser.AUTH_FAILURE_HANDLER, answering))
                .subscribe().with(identity -> take(context, client(context, identity)),
                        failure -> take(context, address(context)));
    }

    private void take(RoutingContext context, String client) {
        Duration wait = clients.take(client);
        if (wait.isZero()) {
            context.next();
        } else {
            context.response().putHeader(HttpHeaders.RETRY_AFTER, String.valueOf(wholeSeconds(wait)));
            Refusal.answer(context, ProblemType.TOO_MANY_REQUESTS);
        }
    }

    private static String client(RoutingContext context, SecurityIdentity identity) {
        return identity.getPrincipal() instanceof JsonWebToken token
                ? "token " + token.getClaim("azp") + ' ' + token.getSubject()
                : address(context);
    }

    private static String address(RoutingContext context) {
        return "address " + context.request().remoteAddress().hostAddress();
    }

    /** Never too few, or the client would be refused again. */
    static long wholeSeconds(Duration wait) {
        return wait.plusSeconds(1).minusNanos(1).toSeconds();
    }
}
