package de.arbeitsmarktmentoren.cases.finding;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import de.arbeitsmarktmentoren.cases.finding.Rows.RowReader;
import de.arbeitsmarktmentoren.cases.programme.EmployerName;

/** Finds cases by what was written about them and by the names that belong to them. */
@ApplicationScoped
class Search {

    private static final int MOST_NAMES = 5;

    private static final String NAMES = """
            SELECT '%' || word || '%' FROM regexp_split_to_table(person.name_key(?), ' ') word WHERE word <> '' LIMIT ?""";

    private static final String HITS = """
            WITH asked AS (SELECT websearch_to_tsquery('german', ?) AS query),
            hit AS (
            {hits}
            )
            """;

    private static final String CASES = """
            SELECT DISTINCT c.id FROM hit h JOIN mentoring_case c ON c.id = h.case_id
            WHERE {conditions} ORDER BY c.id LIMIT ?""";

    private static final String PLACES = """
            SELECT h.case_id, h.place, CASE WHEN h.found IS NOT NULL THEN ts_headline('german', h.found, asked.query,
                'StartSel=«, StopSel=», MaxFragments=1, MinWords=5, MaxWords=15') END AS fragment
            FROM hit h CROSS JOIN asked JOIN mentoring_case c ON c.id = h.case_id
            WHERE {conditions} ORDER BY h.place, fragment""";

    private final Rows rows;

    Search(Rows rows) {
        this.rows = rows;
    }

    /**
     * Where the text was found.
     *
     * @param fragment some words around it, the found ones between « and »; null where only a name was found
     */
    record Found(UUID caseId, SearchPlace place, @Nullable String fragment) {
    }

    /** Cases that fulfil the conditions and have the text somewhere, in the order of ids. */
    List<UUID> ids(String text, Conditions conditions, Optional<UUID> after, int most) {
        after.ifPresent(id -> conditions.and("c.id > ?", id));
        return asked(CASES, text, conditions, List.of(most), row -> row.getObject(1, UUID.class));
    }

    /** Where the text was found in cases that were found by it. */
    Map<UUID, List<Found>> places(String text, List<UUID> ids, Conditions conditions) {
        conditions.and("c.id = ANY (?)", (Object) ids.toArray(UUID[]::new));
        return asked(PLACES, text, conditions, List.of(), row -> new Found(row.getObject("case_id", UUID.class),
                SearchPlace.valueOf(row.getString("place")), row.getString("fragment")))
                .stream().collect(Collectors.groupingBy(Found::caseId));
    }

    private <T> List<T> asked(String query, String text, Conditions conditions, List<?> more, RowReader<T> reader) {
        // First of all, for the database chooses an index for a pattern only if it knows it.
        List<String> names = rows.list(NAMES, List.of(text, MOST_NAMES), row -> row.getString(1));
        List<@Nullable Object> values = new ArrayList<>();
        values.add(text);
        values.addAll(names);
        values.add(employerName(text));
        values.addAll(conditions.values());
        values.addAll(more);
        return rows.list(HITS.replace("{hits}", SearchPlace.all(names.size()))
                + query.replace("{conditions}", conditions.sql()), values, reader);
    }

    /** Null where nothing is left that a name could have. */
    private static @Nullable String employerName(String text) {
        String key = EmployerName.key(text).replaceAll("[%_\\\\]", "");
        return key.isBlank() ? null : key;
    }
}
