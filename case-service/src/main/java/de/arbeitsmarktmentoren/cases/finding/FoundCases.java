package de.arbeitsmarktmentoren.cases.finding;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

/** Which cases fulfil conditions. */
@ApplicationScoped
class FoundCases {

    private final Rows rows;

    FoundCases(Rows rows) {
        this.rows = rows;
    }

    /** Some of them, in the order of ids, which never change: a case that comes in meanwhile moves none of the others. */
    List<UUID> ids(Conditions conditions, Optional<UUID> after, int most) {
        after.ifPresent(id -> conditions.and("c.id > ?", id));
        List<Object> values = new ArrayList<>(conditions.values());
        values.add(most);
        return rows.list("SELECT c.id FROM mentoring_case c WHERE " + conditions.sql() + " ORDER BY c.id LIMIT ?", values,
                row -> row.getObject(1, UUID.class));
    }
}
