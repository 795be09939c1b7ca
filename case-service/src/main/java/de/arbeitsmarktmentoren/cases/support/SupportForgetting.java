package de.arbeitsmarktmentoren.cases.support;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import de.arbeitsmarktmentoren.contracts.Subject;
import de.arbeitsmarktmentoren.contracts.SubjectKey;

/**
 * Forgets what was done for people, and keeps how much it was. Each method joins the caller's transaction, in which the cases
 * are locked and no two people are forgotten at once.
 */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class SupportForgetting {

    private static final String COUNTED = """
            FROM activity a JOIN mentoring_case c ON c.id = a.case_id
            WHERE a.case_id = ANY (?1) AND NOT a.voided AND c.status <> 'VOIDED'""";

    private static final String PLACED = """
            FROM case_placement p JOIN mentoring_case c ON c.id = p.case_id
            WHERE p.case_id = ANY (?1) AND p.employer IS NOT NULL AND c.status <> 'VOIDED'""";

    private static final String MONTHS = """
            SELECT DISTINCT 'ACTIVITY', a.project, cast(date_trunc('month', a.held_on) AS date) %1$s
            UNION SELECT 'EMPLOYER', a.employer, cast(date_trunc('month', a.held_on) AS date) %1$s AND a.employer IS NOT NULL
            UNION SELECT 'EMPLOYER', p.employer, cast(date_trunc('month', p.placed_on) AS date) %2$s""".formatted(COUNTED,
            PLACED);

    private static final String KEEP_ACTIVITIES = """
            INSERT INTO forgotten_activity AS kept (project, month, type, channel, activities, minutes)
            SELECT a.project, date_trunc('month', a.held_on), a.type, a.channel, count(*), sum(a.minutes) %s
            GROUP BY 1, 2, 3, 4
            ON CONFLICT (project, month, type, channel) DO UPDATE
            SET activities = kept.activities + excluded.activities, minutes = kept.minutes + excluded.minutes"""
            .formatted(COUNTED);

    private static final String KEEP_SUPPORT = """
            INSERT INTO forgotten_support AS kept (employer, month, project, district, contacts, placements)
            SELECT employer, month, project, district, count(*) FILTER (WHERE contact), count(*) FILTER (WHERE NOT contact)
            FROM (SELECT a.employer, date_trunc('month', a.held_on) AS month, a.project, a.district, true AS contact
                  %1$s AND a.employer IS NOT NULL
                  UNION ALL
                  SELECT p.employer, date_trunc('month', p.placed_on), p.project, p.district, false %2$s) support
            GROUP BY 1, 2, 3, 4
            ON CONFLICT (employer, month, project, district) DO UPDATE
            SET contacts = kept.contacts + excluded.contacts, placements = kept.placements + excluded.placements"""
            .formatted(COUNTED, PLACED);

    private static final List<String> FORGET = List.of("""
            DELETE FROM person.earlier_version WHERE id IN (SELECT id FROM activity WHERE case_id = ANY (?1)
            UNION ALL SELECT id FROM person.recognition_procedure WHERE case_id = ANY (?1))""", """
            DELETE FROM person.recognition_status
            WHERE procedure_id IN (SELECT id FROM person.recognition_procedure WHERE case_id = ANY (?1))""");

    private final EntityManager entities;
    private final SupportEvents events;

    SupportForgetting(EntityManager entities, SupportEvents events) {
        this.entities = entities;
        this.events = events;
    }

    /** @param months in which something of it was counted */
    public record Forgotten(int activities, int recognitionProcedures, Set<SubjectKey> months) {
    }

    /**
     * Before the cases themselves are forgotten.
     *
     * @param keepCounts whether activities, contacts and placements go on counting
     */
    public Forgotten forget(Collection<UUID> cases, boolean keepCounts) {
        Set<SubjectKey> months = months(cases);
        if (keepCounts) {
            execute(KEEP_ACTIVITIES, cases);
            execute(KEEP_SUPPORT, cases);
        }
        FORGET.forEach(forget -> execute(forget, cases));
        return new Forgotten(execute("DELETE FROM activity WHERE case_id = ANY (?1)", cases),
                execute("DELETE FROM person.recognition_procedure WHERE case_id = ANY (?1)", cases), months);
    }

    /** After the cases: a month that looks as before is not told again. */
    public void tell(Forgotten forgotten) {
        events.publish(forgotten.months());
    }

    private Set<SubjectKey> months(Collection<UUID> cases) {
        Set<SubjectKey> months = new TreeSet<>();
        List<?> rows = query(MONTHS, cases).getResultList();
        rows.stream().map(Object[].class::cast).forEach(row -> months
                .add(Subject.valueOf((String) row[0]).of((String) row[1], YearMonth.from((LocalDate) row[2]))));
        return months;
    }

    private int execute(String statement, Collection<UUID> cases) {
        return query(statement, cases).executeUpdate();
    }

    private Query query(String statement, Collection<UUID> cases) {
        return entities.createNativeQuery(statement).setParameter(1, cases.toArray(UUID[]::new));
    }
}
