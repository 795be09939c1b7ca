package de.arbeitsmarktmentoren.cases.support;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import de.arbeitsmarktmentoren.cases.field.Fields;

/** Which of a list of what took place is asked for; null asks for all. */
record HeldFilter(@Nullable String project, @Nullable LocalDate from, @Nullable LocalDate to) {

    private static final String PROJECT = "P-[0-9]{5}-[0-9]{1,2}";

    static HeldFilter of(Fields fields, @Nullable String project, @Nullable String from, @Nullable String to) {
        if (project != null && !project.matches(PROJECT)) {
            fields.refuse("project", "form", "hat nicht die Form " + PROJECT, "is not of the form " + PROJECT);
        }
        return new HeldFilter(project, fields.optionalDay("heldFrom", from), fields.optionalDay("heldTo", to));
    }

    /** What a cursor is bound to. */
    Map<String, Object> values() {
        Map<String, Object> values = new HashMap<>();
        values.put("project", project);
        values.put("heldFrom", from);
        values.put("heldTo", to);
        return values;
    }

    <T> LatestFirst<T> on(LatestFirst<T> list) {
        return list.where("e.project = :project", "project", project).where("e.heldOn >= :from", "from", from)
                .where("e.heldOn <= :to", "to", to);
    }
}
