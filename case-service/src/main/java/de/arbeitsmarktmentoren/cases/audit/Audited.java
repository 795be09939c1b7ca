package de.arbeitsmarktmentoren.cases.audit;

import java.util.Set;

/**
 * What was changed or shown.
 *
 * @param id says nothing about a person to whom the database does not say it
 * @param projects whose it is; empty for what belongs to no project
 */
public record Audited(Kind kind, String id, Set<String> projects) {

    public Audited {
        projects = Set.copyOf(projects);
    }
}
