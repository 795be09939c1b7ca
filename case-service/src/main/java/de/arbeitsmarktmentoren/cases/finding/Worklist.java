package de.arbeitsmarktmentoren.cases.finding;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

/** What is due and what is stale. */
@ApplicationScoped
class Worklist {

    private static final String WORK = """
            WITH asked AS (SELECT ?::date AS today),
            funded AS (SELECT * FROM unnest(?::text[], ?::text[]::date[]) AS f (project, last_day)),
            mine AS (SELECT c.* FROM mentoring_case c WHERE %s AND c.status <> 'VOIDED'),
            offered AS (SELECT c.id, c.project, c.mentor, o.id AS offer,
                               (o.offered_at AT TIME ZONE 'Europe/Berlin')::date AS offered_on
                        FROM transfer_offer o JOIN mentoring_case c ON c.id = o.case_id WHERE o.outcome IS NULL AND %s),
            work AS MATERIALIZED (
            """ + WorkKind.all() + """
            )
            SELECT w.* FROM work w WHERE (w.due, w.kind, w.id, w.about) > (?, ?, ?, ?)
            ORDER BY w.due, w.kind, w.id, w.about LIMIT ?""";

    private static final List<Object> BEFORE_ALL = List.of(LocalDate.of(1, 1, 1), "", new UUID(0, 0), "");

    private final Rows rows;

    Worklist(Rows rows) {
        this.rows = rows;
    }

    /**
     * Something to do.
     *
     * @param due since when, or when it will be
     * @param about which one of the case's agreed placements, procedures or transfer offers; empty for the case itself
     */
    record Item(WorkKind kind, LocalDate due, String about, UUID caseId, String project, String mentor) {

        /** What the order goes by. */
        List<Object> key() {
            return List.of(due, kind, caseId, about);
        }
    }

    /**
     * Whose work.
     *
     * @param funded until when there is money for each project
     * @param cases that are theirs
     * @param offers of the cases of others
     */
    record Asked(LocalDate today, Map<String, LocalDate> funded, Conditions cases, Conditions offers) {
    }

    /**
     * By their due days.
     *
     * @param after the key of an item, as texts
     */
    List<Item> items(Asked asked, Optional<List<String>> after, int most) {
        Map<String, LocalDate> funded = asked.funded();
        List<Object> values = new ArrayList<>();
        values.add(asked.today());
        values.add(funded.keySet().toArray(String[]::new));
        values.add(funded.values().stream().map(LocalDate::toString).toArray(String[]::new));
        values.addAll(asked.cases().values());
        values.addAll(asked.offers().values());
        values.addAll(after.map(Worklist::read).orElse(BEFORE_ALL));
        values.add(most);
        return rows.list(WORK.formatted(asked.cases().sql(), asked.offers().sql()), values, Worklist::item);
    }

    private static List<Object> read(List<String> key) {
        return List.of(LocalDate.parse(key.get(0)), key.get(1), UUID.fromString(key.get(2)), key.get(3));
    }

    private static Item item(ResultSet row) throws SQLException {
        return new Item(WorkKind.valueOf(row.getString("kind")), row.getObject("due", LocalDate.class), row.getString("about"),
                row.getObject("id", UUID.class), row.getString("project"), row.getString("mentor"));
    }
}
