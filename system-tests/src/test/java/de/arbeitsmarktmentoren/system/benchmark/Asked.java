package de.arbeitsmarktmentoren.system.benchmark;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.JsonNode;

import de.arbeitsmarktmentoren.contracts.codelist.District;

/** What is asked over HTTP, and the same of the facts. The last column of the SQL is a count. */
enum Asked {

    ONE_FIGURE("one figure", "/v1/live/datasets/flows/data?measure=STARTED&district=14511&period=2025-07", """
            SELECT started_district, started_month, count(*) FROM case_fact
            WHERE generation = 1 AND status <> 'VOIDED' AND started_month = '2025-07' AND started_district = '14511'
            GROUP BY 1, 2"""),

    QUARTERS("2 measures, 14 areas, 4 quarters", "/v1/live/datasets/flows/data?measure=STARTED,PLACED&district=" + areas()
            + "&period=2025-Q1..2025-Q4", """
                    SELECT measure, district, quarter, count(*) FROM (
                        SELECT 'STARTED' AS measure, started_district AS district,
                            (substr(started_month, 6)::integer + 2) / 3 AS quarter
                        FROM case_fact
                        WHERE generation = 1 AND status <> 'VOIDED' AND started_month BETWEEN '2025-01' AND '2025-12'
                        UNION ALL
                        SELECT 'PLACED', placed_district, (substr(placed_month, 6)::integer + 2) / 3
                        FROM case_fact
                        WHERE generation = 1 AND status <> 'VOIDED' AND placed_month BETWEEN '2025-01' AND '2025-12') facts
                    GROUP BY GROUPING SETS ((measure, district, quarter), (measure, quarter))"""),

    /** Of the facts only what the estimates are made of; estimating comes on top. */
    INCIDENCES("4 estimates from cohorts, 14 areas, 6 groups",
            "/v1/live/datasets/indicators/data?measure=INCIDENCE_PLACED,INCIDENCE_DROPPED,COHORT_DROPOUT_RATE,"
                    + "COHORT_PLACEMENT_RATE&targetGroup=ALL,WOMEN_SEEKING_PROTECTION,WITHOUT_VOCATIONAL_QUALIFICATION,"
                    + "UNRECOGNISED_QUALIFICATION,OTHER_SEEKING_PROTECTION,OTHER_IMMIGRANT&after=12&period=2024&district="
                    + areas(),
            """
                    SELECT started_district, group_combination, started_month,
                        CASE WHEN placed_month IS NOT NULL THEN 'PLACED' WHEN ended_month IS NOT NULL THEN 'DROPPED' END,
                        coalesce(placed_after_months, ended_after_months), count(*)
                    FROM case_fact
                    WHERE generation = 1 AND status <> 'VOIDED' AND started_month BETWEEN '2024-01' AND '2024-12'
                    GROUP BY 1, 2, 3, 4, 5"""),

    NOTHING("a code list: same filters, nothing to count", "/v1/code-lists/end-kinds", null);

    private final String words;
    private final String path;
    private final @Nullable String sql;

    Asked(String words, String path, @Nullable String sql) {
        this.words = words;
        this.path = path;
        this.sql = sql;
    }

    String words() {
        return words;
    }

    String path() {
        return path;
    }

    Optional<String> sql() {
        return Optional.ofNullable(sql);
    }

    /** What the counts of the SQL must add up to, if the answer is right. */
    long counted(JsonNode answer) {
        long counted = 0;
        for (JsonNode row : answer.path("observations")) {
            boolean cohort = row.path("measure").asText().equals("INCIDENCE_PLACED")
                    && row.path("district").asText().equals(District.SAXONY) && row.path("targetGroup").asText().equals("ALL");
            counted += this != INCIDENCES ? row.path("value").asLong() : cohort ? row.path("denominator").asLong() : 0;
        }
        return counted;
    }

    private static String areas() {
        return District.SAXONY + "," + String.join(",", District.codes());
    }
}
