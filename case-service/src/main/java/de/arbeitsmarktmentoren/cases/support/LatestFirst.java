package de.arbeitsmarktmentoren.cases.support;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;

import org.jspecify.annotations.Nullable;

import de.arbeitsmarktmentoren.cases.access.Scope;
import de.arbeitsmarktmentoren.cases.page.Slice;

/** A list of what took place on a day, the latest first, those of one day by their ids, without what is void. */
final class LatestFirst<T> {

    private final Class<T> type;
    private final StringBuilder where = new StringBuilder("e.recording.voided = false");
    private final Map<String, Object> values = new HashMap<>();

    private LatestFirst(Class<T> type) {
        this.type = type;
    }

    static <T> LatestFirst<T> of(Class<T> type) {
        return new LatestFirst<>(type);
    }

    /** Only those that fulfil the condition on {@code e}, which says {@code :name} for the value; without a value all. */
    LatestFirst<T> where(String condition, String name, @Nullable Object value) {
        if (value != null) {
            where.append(" and ").append(condition);
            values.put(name, value);
        }
        return this;
    }

    /** Only those of the caller's projects. */
    LatestFirst<T> in(Scope scope) {
        where.append(" and ").append(scope.condition("e.project"));
        values.putAll(scope.values());
        return this;
    }

    List<T> read(EntityManager entities, Slice slice) {
        slice.after().ifPresent(this::after);
        TypedQuery<T> query = entities.createQuery(
                "select e from " + type.getSimpleName() + " e where " + where + " order by e.heldOn desc, e.id", type);
        values.forEach(query::setParameter);
        return query.setMaxResults(slice.rowsToRead()).getResultList();
    }

    private void after(List<String> key) {
        where("(e.heldOn < :day or e.heldOn = :day and e.id > :id)", "day", LocalDate.parse(key.get(0)));
        values.put("id", UUID.fromString(key.get(1)));
    }
}
