package de.arbeitsmarktmentoren.cases.finding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import de.arbeitsmarktmentoren.cases.access.Scope;

/**
 * What cases must fulfil to be found. There is no way to have any without a scope, so that no question forgets it; in the
 * conditions the case is called {@code c}.
 */
final class Conditions {

    private final List<String> conditions = new ArrayList<>();
    private final List<Object> values = new ArrayList<>();

    private Conditions() {
    }

    /** Cases for which a project of the scope is responsible now. */
    static Conditions within(Scope scope) {
        return within("c.project", scope);
    }

    /** Offers {@code o} of cases to a project of the scope. */
    static Conditions offeredTo(Scope scope) {
        return within("o.to_project", scope);
    }

    private static Conditions within(String project, Scope scope) {
        Scope.Positional within = scope.positional(project);
        return new Conditions().and(within.condition(), within.values().toArray());
    }

    /** @param parameters one for each {@code ?} of the condition */
    Conditions and(String condition, Object... parameters) {
        conditions.add('(' + condition + ')');
        values.addAll(Arrays.asList(parameters));
        return this;
    }

    /** A condition in SQL, never empty. */
    String sql() {
        return String.join(" AND ", conditions);
    }

    /** In the order of the parameters. */
    List<Object> values() {
        return List.copyOf(values);
    }
}
