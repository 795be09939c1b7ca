package de.arbeitsmarktmentoren.cases.access;

import java.util.Collection;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Whose cases and mentees a caller may see and change: those for which one of his projects is responsible.
 *
 * @param projects codes; null means every project
 */
public record Scope(@Nullable Set<String> projects) {

    /** Every project. */
    public static final Scope EVERYTHING = new Scope(null);

    public boolean includes(String project) {
        return projects == null || projects.contains(project);
    }

    public boolean includesAny(Collection<String> some) {
        return some.stream().anyMatch(this::includes);
    }
}
