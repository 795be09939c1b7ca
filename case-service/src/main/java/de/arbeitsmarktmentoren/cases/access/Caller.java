package de.arbeitsmarktmentoren.cases.access;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.RequestScoped;
import jakarta.json.JsonString;

import org.eclipse.microprofile.jwt.JsonWebToken;

/** Who asks, as the token of the request says. */
@RequestScoped
public class Caller {

    private final JsonWebToken token;

    Caller(JsonWebToken token) {
        this.token = token;
    }

    /** The token's subject: a name that stays the same for one person or machine, and says nothing about it. */
    public String subject() {
        return token.getSubject();
    }

    /** The caller as whoever takes a step, also when the request is long over. */
    public Actor actor() {
        return new Actor(subject(), scope());
    }

    /** The projects of the claim {@code projects}; a token without that claim is of somebody who works for all of them. */
    public Scope scope() {
        Object claim = token.getClaim("projects");
        return claim instanceof Collection<?> codes
                ? new Scope(codes.stream().map(Caller::text).collect(Collectors.toUnmodifiableSet()))
                : claim == null ? Scope.EVERYTHING : new Scope(Set.of());
    }

    private static String text(Object code) {
        return code instanceof JsonString json ? json.getString() : code.toString();
    }
}
