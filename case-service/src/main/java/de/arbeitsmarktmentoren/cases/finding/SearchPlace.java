package de.arbeitsmarktmentoren.cases.finding;

import java.util.Arrays;
import java.util.Collections;
import java.util.stream.Collectors;

/** Where a text was found. Each is a question about all cases, which is bound to the scope by who asks it. */
enum SearchPlace {
    /** In what somebody wrote about the case. */
    NOTE("""
            SELECT n.case_id, n.note AS found FROM person.note n CROSS JOIN asked WHERE n.words @@ asked.query"""),
    /** In the name of the person, however it is spelled. Names are not repeated. */
    MENTEE_NAME("""
            SELECT c.id, NULL FROM person.mentee m JOIN mentoring_case c ON c.mentee_id = coalesce(m.merged_into, m.id)
            WHERE {names}"""),
    /** In the name of an employer of a placement, an agreed one or a milestone. */
    EMPLOYER_NAME("""
            SELECT p.case_id, NULL FROM person.employer e
            JOIN (SELECT case_id, employer FROM case_placement
                  UNION SELECT case_id, employer FROM case_agreed_placement
                  UNION SELECT case_id, employer FROM case_milestone) p ON p.employer = e.code
            WHERE e.name_key LIKE '%' || ?::text || '%'"""),
    /** In what is to be recognised, as what, and by whom. */
    RECOGNITION("""
            SELECT r.case_id, concat_ws(' · ', r.qualification, r.occupation_name, r.competent_body)
            FROM person.recognition_procedure r CROSS JOIN asked
            WHERE NOT r.voided AND r.words @@ asked.query""");

    private final String sql;

    SearchPlace(String sql) {
        this.sql = sql;
    }

    /**
     * Whatever was found, as {@code place}, {@code case_id} and {@code found}. Its parameters are as many patterns of names,
     * and
     * a part of an employer's name.
     */
    static String all(int names) {
        String everyName = names == 0 ? "FALSE" : String.join(" AND ", Collections.nCopies(names, "m.name_key LIKE ?"));
        return all().replace("{names}", everyName);
    }

    private static String all() {
        return Arrays.stream(values())
                .map(place -> "SELECT '%s' AS place, h.* FROM (%s) h (case_id, found)".formatted(place, place.sql))
                .collect(Collectors.joining("\nUNION ALL\n"));
    }
}
