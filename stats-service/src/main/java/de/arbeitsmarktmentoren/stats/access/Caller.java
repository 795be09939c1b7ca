package de.arbeitsmarktmentoren.stats.access;

import java.util.Collection;
import java.util.List;

import jakarta.enterprise.context.RequestScoped;
import jakarta.json.JsonString;

import org.eclipse.microprofile.jwt.JsonWebToken;

import io.quarkus.security.identity.SecurityIdentity;

/** Who asks, as the token of the request says. */
@RequestScoped
public class Caller {

    private static final String PROJECTS = "projects";

    private final SecurityIdentity identity;
    private final JsonWebToken token;

    Caller(SecurityIdentity identity, JsonWebToken token) {
        this.identity = identity;
        this.token = token;
    }

    /** Which live figures the caller may ask for. A token without the claim {@code projects} is of somebody who has none. */
    public FigureAccess figures() {
        return FigureAccess.of(identity.getRoles(), projects());
    }

    private List<String> projects() {
        return token.getClaim(PROJECTS) instanceof Collection<?> codes
                ? codes.stream().map(Caller::text).toList()
                : List.of();
    }

    private static String text(Object code) {
        return code instanceof JsonString json ? json.getString() : code.toString();
    }
}
