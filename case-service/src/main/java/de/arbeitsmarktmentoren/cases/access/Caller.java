package de.arbeitsmarktmentoren.cases.access;

import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.RequestScoped;

import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

import de.arbeitsmarktmentoren.contracts.Roles;
import io.quarkus.security.identity.SecurityIdentity;

/** Who asks: a subject and roles from the token of the request, memberships from the database. */
@RequestScoped
public class Caller {

    private final JsonWebToken token;
    private final SecurityIdentity identity;
    private final Memberships memberships;
    private final StatedPurpose purpose;
    private @Nullable Scope scope;

    Caller(JsonWebToken token, SecurityIdentity identity, Memberships memberships, StatedPurpose purpose) {
        this.token = token;
        this.identity = identity;
        this.memberships = memberships;
        this.purpose = purpose;
    }

    /** The token's subject: a name that stays the same for one person or machine, and says nothing about it. */
    public String subject() {
        return token.getSubject();
    }

    public Set<String> roles() {
        return identity.getRoles();
    }

    /** The caller as whoever takes a step, also when the request is long over. */
    public Actor actor() {
        return new Actor(subject(), scope());
    }

    /**
     * Whose cases the caller may see: who works in projects, those of his memberships, whatever other roles he has; the office,
     * all. Asked of the database once in a request, so that whoever is no member any more is none at the next one.
     */
    public Scope scope() {
        if (scope == null) {
            scope = worksInProjects() ? memberships.of(subject())
                    : roles().contains(Roles.OFFICE) ? Scope.EVERYTHING : Scope.NOTHING;
        }
        return scope;
    }

    /**
     * Why the caller looks at people; empty where he does not say, and for whoever works in projects, who need not.
     *
     * @throws de.arbeitsmarktmentoren.cases.field.InvalidFields if the headers say what cannot be
     */
    public Optional<Purpose> purpose() {
        return worksInProjects() ? Optional.empty() : purpose.read();
    }

    /**
     * Whether the caller sees what belongs to any project, though not everything of it: who works outside and is trusted with
     * it.
     */
    boolean seesAllProjects() {
        return !worksInProjects() && (roles().contains(Roles.OFFICE) || roles().contains(Roles.PRIVACY_OFFICER));
    }

    /** Whether the caller works in projects: such a one sees his people by name, and only they do so without saying why. */
    public boolean worksInProjects() {
        return Roles.OF_PROJECTS.stream().anyMatch(roles()::contains);
    }
}
