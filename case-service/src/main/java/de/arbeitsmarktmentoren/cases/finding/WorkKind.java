package de.arbeitsmarktmentoren.cases.finding;

import java.util.Arrays;
import java.util.stream.Collectors;

import de.arbeitsmarktmentoren.contracts.codelist.Label;

/**
 * Why a case is on the worklist, and since which day. Each is a question about the cases {@code c} on the day {@code today}:
 * its due day, what it is about (empty for the case itself) and from where.
 */
enum WorkKind {
    /** Six months after the placement that counts, also of a case that has ended. */
    RETENTION_CHECK("Verbleib prüfen, fällig seit", "Check retention, due since",
            RetentionDue.DAY, "''", """
                    JOIN case_placement p ON p.case_id = c.id AND p.position = 0
                    WHERE c.retention_status IS NULL AND %s <= today""".formatted(RetentionDue.DAY)),
    /** Within the next two weeks. */
    PLACEMENT_BEGINS("Vereinbarte Vermittlung beginnt am", "Agreed placement begins on", "a.placed_on", "a.id::text", """
            JOIN case_agreed_placement a ON a.case_id = c.id
            WHERE c.status <> 'ENDED' AND a.placed_on <= today + 14"""),
    /** In the last two weeks, by the clock: somebody should ask whether it really did. */
    PLACEMENT_BEGAN("Vereinbarte Vermittlung hat begonnen am", "Agreed placement began on", "p.placed_on", "p.position::text",
            """
                    JOIN case_placement p ON p.case_id = c.id
                    WHERE p.placed_on BETWEEN today - 14 AND today
                      AND EXISTS (SELECT FROM case_step s WHERE s.case_id = c.id AND s.step = 'BEGIN_PLACEMENT'
                                  AND (s.recorded_at AT TIME ZONE 'Europe/Berlin')::date >= p.placed_on)"""),
    /** Eight weeks after the last activity or step. What follows from other data is no sign of life. */
    STALE("Seit acht Wochen nichts erfasst, fällig seit", "Nothing recorded for eight weeks, due since", "l.last + 56", "''",
            """
                    CROSS JOIN LATERAL (
                        SELECT greatest(c.started_on,
                            (SELECT max((s.recorded_at AT TIME ZONE 'Europe/Berlin')::date) FROM case_step s
                             WHERE s.case_id = c.id AND s.step NOT IN ('DERIVE', 'REASSIGN')),
                            (SELECT max(a.held_on) FROM activity a WHERE a.case_id = c.id AND NOT a.voided)) AS last) l
                    WHERE c.status IN ('ACTIVE', 'AFTERCARE') AND l.last + 56 <= today"""),
    /** For three months. */
    LONG_PAUSE("Pause dauert über drei Monate, fällig seit", "Paused for three months, due since",
            "(u.paused_on + interval '3 months')::date", "''", """
                    JOIN LATERAL (SELECT max(paused_on) AS paused_on FROM case_pause u WHERE u.case_id = c.id) u ON TRUE
                    WHERE c.status = 'PAUSED' AND (u.paused_on + interval '3 months')::date <= today"""),
    /** No news of the procedure for three months. */
    RECOGNITION_WAITING("Anerkennungsverfahren ohne Neuigkeit, fällig seit", "No news of the recognition procedure, due since",
            "(s.reached_on + interval '3 months')::date", "r.id::text", """
                    JOIN person.recognition_procedure r ON r.case_id = c.id AND NOT r.voided
                    JOIN LATERAL (SELECT status, reached_on FROM person.recognition_status s WHERE s.procedure_id = r.id
                                  ORDER BY number DESC LIMIT 1) s ON TRUE
                    WHERE c.status <> 'ENDED' AND s.status NOT IN ('DECIDED', 'WITHDRAWN')
                      AND (s.reached_on + interval '3 months')::date <= today"""),
    /** Of another project, to be accepted or rejected by ours. */
    TRANSFER_OFFERED("offered", "Übergabe an uns angeboten am", "Transfer offered to us on", "c.offered_on", "c.offer::text",
            ""),
    /** Not yet decided by the other project. */
    TRANSFER_WAITING("Angebotene Übergabe noch offen seit", "Offered transfer undecided since",
            "(o.offered_at AT TIME ZONE 'Europe/Berlin')::date", "o.id::text",
            "JOIN transfer_offer o ON o.case_id = c.id AND o.outcome IS NULL"),
    /** Four weeks before the money of the project ends, and after it. */
    END_MISSING("Ende fehlt, das Projekt endet am", "End is missing, the project ends on", "f.last_day", "''", """
            JOIN funded f ON f.project = c.project
            WHERE c.status <> 'ENDED' AND f.last_day <= today + 28""");

    private final String cases;
    private final Label words;
    private final String due;
    private final String about;
    private final String from;

    WorkKind(String german, String english, String due, String about, String from) {
        this("mine", german, english, due, about, from);
    }

    WorkKind(String cases, String german, String english, String due, String about, String from) {
        this.cases = cases;
        this.words = new Label(german, english);
        this.due = due;
        this.about = about;
        this.from = from;
    }

    /** What is to be done; the due day follows. */
    Label words() {
        return words;
    }

    /** All questions at once, of the cases in the tables {@code mine} and {@code offered}. */
    static String all() {
        return Arrays.stream(values()).map(WorkKind::sql).collect(Collectors.joining("\nUNION ALL\n"));
    }

    private String sql() {
        return "SELECT '%s' AS kind, %s AS due, %s AS about, c.id, c.project, c.mentor\nFROM %s c CROSS JOIN asked\n%s"
                .formatted(name(), due, about, cases, from);
    }
}
