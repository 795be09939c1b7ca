package de.arbeitsmarktmentoren.cases.mentee;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;

import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

import de.arbeitsmarktmentoren.cases.access.Scope;
import de.arbeitsmarktmentoren.cases.access.Wall;

/**
 * Who is likely to be the same person, by {@link Likeness}. The database only passes on who could be: rows with one of the days
 * and with a name that is not altogether another. A pair that was merged and split again is two people.
 */
@ApplicationScoped
class Duplicates {

    private static final UUID NOBODY = new UUID(0, 0);
    private static final int MOST = 20;

    /** Names that are alike have more of their trigrams in common; most that share a day have none. */
    static final double LEAST_SIMILARITY = 0.15;

    private static final String CANDIDATES = """
            select s.id as id, m.name_key as name_key, person.name_key(:name) as asked_key, coalesce((
                select c.project from mentoring_case c
                where c.mentee_id = s.id and c.status in ('ACTIVE', 'PAUSED', 'AFTERCARE')), s.project) as project
            from person.mentee m join person.mentee s on s.id = coalesce(m.merged_into, m.id)
            where m.birth_date in (:days) and s.id <> :self and similarity(m.name_key, person.name_key(:name)) > :least
            and not exists (
                select from person.mentee_merge x where x.undone_at is not null
                and (x.survivor_id = s.id and x.duplicate_id = :self or x.survivor_id = :self and x.duplicate_id = s.id))
            """;

    private final Session entities;
    private final Mentees mentees;
    private final Wall wall;

    Duplicates(Session entities, Mentees mentees, Wall wall) {
        this.wall = wall;
        this.entities = entities;
        this.mentees = mentees;
    }

    /** Of somebody who is not registered, or not yet. */
    List<PossibleDuplicate> of(String givenName, String familyName, LocalDate birthDate, Scope scope) {
        return of(givenName + " " + familyName, birthDate, NOBODY, scope);
    }

    /** Of a person who is registered. */
    List<PossibleDuplicate> of(Mentee mentee, Scope scope) {
        Particulars known = mentee.particulars();
        return of(known.givenName() + " " + known.familyName(), known.birthDate(), mentee.id(), scope);
    }

    private List<PossibleDuplicate> of(String name, LocalDate birthDate, UUID self, Scope scope) {
        // Whoever is found behind it is shown as a project only.
        wall.open();
        return candidates(name, birthDate, self).stream()
                .filter(row -> Likeness.namesAlike(row.get("asked_key", String.class), row.get("name_key", String.class)))
                .map(row -> shown(row.get("id", UUID.class), row.get("project", String.class), scope))
                .distinct().sorted(PossibleDuplicate.OWN_FIRST).limit(MOST).toList();
    }

    private List<Tuple> candidates(String name, LocalDate birthDate, UUID self) {
        return entities.createNativeQuery(CANDIDATES, Tuple.class).setParameter("name", name)
                .setParameter("days", Likeness.daysLike(birthDate)).setParameter("self", self)
                .setParameter("least", LEAST_SIMILARITY).getResultList();
    }

    /** Of a foreign project's mentee nothing but whom to ask. */
    private PossibleDuplicate shown(UUID id, @Nullable String project, Scope scope) {
        return new PossibleDuplicate(project, mentees.isShown(id, scope) ? id : null);
    }
}
