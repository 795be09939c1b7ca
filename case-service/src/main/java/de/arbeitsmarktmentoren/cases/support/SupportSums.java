package de.arbeitsmarktmentoren.cases.support;

import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;

import de.arbeitsmarktmentoren.cases.access.Wall;
import de.arbeitsmarktmentoren.cases.programme.Programme;
import de.arbeitsmarktmentoren.contracts.ActivityCount;
import de.arbeitsmarktmentoren.contracts.ActivityState;
import de.arbeitsmarktmentoren.contracts.EmployerState;
import de.arbeitsmarktmentoren.contracts.EmployerSupport;
import de.arbeitsmarktmentoren.contracts.InterviewCount;
import de.arbeitsmarktmentoren.contracts.InterviewState;
import de.arbeitsmarktmentoren.contracts.Place;
import de.arbeitsmarktmentoren.contracts.SubjectKey;
import de.arbeitsmarktmentoren.contracts.SubjectState;

/**
 * What the figures may know of a month of support, counted anew from the rows: never what is void, nor what belongs to a case
 * that is, but also what was done for people who are forgotten. Sorted as bytes are, which is how the states want it.
 */
@ApplicationScoped
class SupportSums {

    private static final String ACTIVITIES = """
            SELECT type, channel, sum(activities), sum(minutes) FROM (
                SELECT type, channel, 1 AS activities, minutes FROM activity a JOIN mentoring_case c ON c.id = a.case_id
                WHERE a.project = ?1 AND a.held_on BETWEEN ?2 AND ?3 AND NOT a.voided AND c.status <> 'VOIDED'
                UNION ALL
                SELECT type, channel, activities, minutes FROM forgotten_activity
                WHERE project = ?1 AND month BETWEEN ?2 AND ?3) held
            GROUP BY type, channel ORDER BY type COLLATE "C", channel COLLATE "C\"""";

    private static final String INTERVIEWS = """
            SELECT target_group, result, count(*) FROM initial_interview
            WHERE project = ?1 AND held_on BETWEEN ?2 AND ?3 AND NOT voided
            GROUP BY target_group, result ORDER BY target_group COLLATE "C", result COLLATE "C\"""";

    private static final String EMPLOYER = """
            SELECT project, district, sum(contacts), sum(placements) FROM (
                SELECT project, district, 1 AS contacts, 0 AS placements FROM employer_contact
                WHERE employer = ?1 AND held_on BETWEEN ?2 AND ?3 AND NOT voided
                UNION ALL
                SELECT a.project, a.district, 1, 0 FROM activity a JOIN mentoring_case c ON c.id = a.case_id
                WHERE a.employer = ?1 AND a.held_on BETWEEN ?2 AND ?3 AND NOT a.voided AND c.status <> 'VOIDED'
                UNION ALL
                SELECT p.project, p.district, 0, 1 FROM case_placement p JOIN mentoring_case c ON c.id = p.case_id
                WHERE p.employer = ?1 AND p.placed_on BETWEEN ?2 AND ?3 AND c.status <> 'VOIDED'
                UNION ALL
                SELECT project, district, contacts, placements FROM forgotten_support
                WHERE employer = ?1 AND month BETWEEN ?2 AND ?3) support
            GROUP BY project, district ORDER BY project COLLATE "C", district COLLATE "C\"""";

    // Longer than a funding phase.
    private static final int DAYS_BACK = 3_700;

    private final EntityManager entities;
    private final Programme programme;
    private final Wall wall;

    SupportSums(EntityManager entities, Programme programme, Wall wall) {
        this.wall = wall;
        this.entities = entities;
        this.programme = programme;
    }

    /** What the caller changed in this transaction counts. */
    SubjectState of(SubjectKey key) {
        // Of all projects together, or of cases that have gone to another since.
        wall.open();
        return switch (key.subject()) {
            case ACTIVITY -> activities(key.code(), key.month());
            case INTERVIEW -> interviews(key.code(), key.month());
            case EMPLOYER -> employer(key.code(), key.month());
            case CAPACITY -> throw new IllegalArgumentException("no support is counted there");
        };
    }

    private ActivityState activities(String project, YearMonth month) {
        return new ActivityState(project, districtOf(project, month), month,
                rows(ACTIVITIES, project, month).map(row -> new ActivityCount((String) row[0], (String) row[1], number(row[2]),
                        ((Number) row[3]).longValue())).toList());
    }

    private InterviewState interviews(String project, YearMonth month) {
        return new InterviewState(project, districtOf(project, month), month, rows(INTERVIEWS, project, month)
                .map(row -> new InterviewCount((String) row[0], (String) row[1], number(row[2]))).toList());
    }

    private EmployerState employer(String code, YearMonth month) {
        return new EmployerState(code, month, rows(EMPLOYER, code, month)
                .map(row -> new EmployerSupport((String) row[0], (String) row[1], number(row[2]), number(row[3]))).toList());
    }

    private Stream<Object[]> rows(String query, String code, YearMonth month) {
        Query prepared = entities.createNativeQuery(query).setParameter(1, code).setParameter(2, month.atDay(1))
                .setParameter(3, month.atEndOfMonth());
        List<?> rows = prepared.getResultList();
        return rows.stream().map(Object[].class::cast);
    }

    /** Where the project was on the month's last day, or last before it: it may be there no more. */
    private String districtOf(String project, YearMonth month) {
        return Stream.iterate(month.atEndOfMonth(), day -> day.minusDays(1)).limit(DAYS_BACK)
                .flatMap(day -> programme.placeOn(project, day).stream()).map(Place::district).findFirst().orElseThrow();
    }

    private static int number(Object value) {
        return ((Number) value).intValue();
    }
}
