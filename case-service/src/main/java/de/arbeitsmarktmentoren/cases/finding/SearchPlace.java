package de.arbeitsmarktmentoren.cases.finding;

import java.util.Arrays;
import java.util.Collections;
import java.util.stream.Collectors;

/** Where a text was found. Each is a question about all cases, which is bound to the scope by who asks it. */
enum SearchPlace {
    /** In what somebody wrote about the case. */
    NOTE("""
            SELECT n.case_id, n.found FROM asked CROSS JOIN LATERAL person.notes_found(asked.query) n"""),
    /** In the name of the person, however it is spelled. Names are not repeated. */
    MENTEE_NAME("""
            SELECT m.case_id, NULL FROM person.people_named(ARRAY[{names}]::text[]) m"""),
    /** In the name of an employer of a placement, an agreed one or a milestone. */
    EMPLOYER_NAME("""
            SELECT p.case_id, NULL FROM person.employer e
            JOIN (SELECT case_id, employer FROM case_placement
                  UNION SELECT case_id, employer FROM case_agreed_placement
                  UNION SELECT case_id, employer FROM case_milestone) p ON p.employer = e.code
            WHERE e.name_key LIKE '%' || ?::text || '%'"""),
    /** In what is to be recognised, as what, and by whom. */
    RECOGNITION("""
            SELECT r.case_id, r.found FROM asked CROSS JOIN LATERAL person.recognitions_found(asked.query) r""");

    private final String sql;

    SearchPlace(String sql) {
        this.sql = sql;
    }

    /**
     * Whatever was found, as {@code place}, {@code case_id} and {@code found}. Its parameters are as many patterns of names,
     * and a part of an employer's name.
     */
    static String all(int names) {
        return all().replace("{names}", String.join(", ", Collections.nCopies(names, "?")));
    }

    private static String all() {
        return Arrays.stream(values())
                .map(place -> "SELECT '%s' AS place, h.* FROM (%s) h (case_id, found)".formatted(place, place.sql))
                .collect(Collectors.joining("\nUNION ALL\n"));
    }
}
