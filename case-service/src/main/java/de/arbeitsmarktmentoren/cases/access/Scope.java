package de.arbeitsmarktmentoren.cases.access;

import java.util.List;
import java.util.Map;
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

    /** No project. */
    public static final Scope NOTHING = new Scope(Set.of());

    /** What a row must fulfil in JPQL and SQL; parameters have the names of the {@link #values()}. */
    public String condition(String project) {
        return projects == null ? "1 = 1" : projects.isEmpty() ? "1 = 0" : project + " in (:projects)";
    }

    /** Parameters of {@link #condition(String)}, by their names. */
    public Map<String, Object> values() {
        return projects == null || projects.isEmpty() ? Map.of() : Map.of("projects", projects);
    }

    /** The same in SQL of JDBC. */
    public Positional positional(String project) {
        if (projects == null) {
            return new Positional("TRUE", List.of());
        }
        // Equality lets an index give the order too.
        return projects.size() == 1 ? new Positional(project + " = ?", List.copyOf(projects))
                : new Positional(project + " = ANY (?)", List.of((Object) projects.toArray(String[]::new)));
    }

    /**
     * A condition and its values.
     *
     * @param values one for each {@code ?}
     */
    public record Positional(String condition, List<Object> values) {
    }

    public boolean includes(String project) {
        return projects == null || projects.contains(project);
    }
}
