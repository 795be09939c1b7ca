package de.arbeitsmarktmentoren.cases.finding;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import de.arbeitsmarktmentoren.cases.page.Slice;
import de.arbeitsmarktmentoren.cases.programme.EmployerName;

/** Finds cases by what was written about them and by the names that belong to them. */
@ApplicationScoped
class Search {

    // An index serves the longest word, which leaves few names for the others.
    private static final String ASKED = """
            WITH asked AS (
                SELECT websearch_to_tsquery('german', ?) AS query, '%' || ?::text || '%' AS employer,
                       array_agg(sound) AS sounds, (array_agg(sound ORDER BY length(sound) DESC))[1] AS longest
                FROM (SELECT '%' || word || '%' AS sound FROM regexp_split_to_table(person.name_key(?), ' ') word
                      WHERE word <> '') sounds),
            hit AS (
            """ + SearchPlace.all() + ")\n";

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
    List<UUID> ids(String text, Conditions conditions, Slice slice) {
        slice.afterId().ifPresent(id -> conditions.and("c.id > ?", id));
        List<@Nullable Object> values = values(text, conditions);
        values.add(slice.rowsToRead());
        return rows.list(ASKED + CASES.replace("{conditions}", conditions.sql()), values, row -> row.getObject(1, UUID.class));
    }

    /** Where the text was found in cases that were found by it. */
    Map<UUID, List<Found>> places(String text, List<UUID> ids, Conditions conditions) {
        conditions.and("c.id = ANY (?)", (Object) ids.toArray(UUID[]::new));
        return rows.list(ASKED + PLACES.replace("{conditions}", conditions.sql()), values(text, conditions),
                row -> new Found(row.getObject("case_id", UUID.class), SearchPlace.valueOf(row.getString("place")),
                        row.getString("fragment")))
                .stream().collect(Collectors.groupingBy(Found::caseId));
    }

    private static List<@Nullable Object> values(String text, Conditions conditions) {
        List<@Nullable Object> values = new ArrayList<>();
        values.add(text);
        values.add(employerName(text));
        values.add(text);
        values.addAll(conditions.values());
        return values;
    }

    /** Null where nothing is left that a name could have. */
    private static @Nullable String employerName(String text) {
        String key = EmployerName.key(text).replaceAll("[%_\\\\]", "");
        return key.isBlank() ? null : key;
    }
}
