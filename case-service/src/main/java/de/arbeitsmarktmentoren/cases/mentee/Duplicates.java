package de.arbeitsmarktmentoren.cases.mentee;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;

import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

import de.arbeitsmarktmentoren.cases.access.Actor;
import de.arbeitsmarktmentoren.cases.access.Scope;
import de.arbeitsmarktmentoren.cases.access.Wall;
import de.arbeitsmarktmentoren.cases.audit.Audit;

/**
 * Who is likely to be the same person, by {@link Likeness}; somebody of another project only on the very day, so that nobody
 * learns a day of birth by trying, and taken down for that project. The database only passes on who could be: rows with one of
 * the days and with a name that is not altogether another. A pair that was merged and split again is two people.
 */
@ApplicationScoped
class Duplicates {

    private static final UUID NOBODY = new UUID(0, 0);
    private static final int MOST = 20;

    /** Names that are alike have more of their trigrams in common; most that share a day have none. */
    static final double LEAST_SIMILARITY = 0.15;

    private static final String CANDIDATES = """
            select s.id as id, m.birth_date as day, m.name_key as name_key, person.name_key(:name) as asked_key, coalesce((
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
    private final Audit audit;

    Duplicates(Session entities, Mentees mentees, Wall wall, Audit audit) {
        this.entities = entities;
        this.mentees = mentees;
        this.wall = wall;
        this.audit = audit;
    }

    /** Of somebody who is not registered, or not yet. */
    List<PossibleDuplicate> of(String givenName, String familyName, LocalDate birthDate, Actor actor) {
        return of(givenName + " " + familyName, birthDate, NOBODY, actor);
    }

    /** Of a person who is registered. */
    List<PossibleDuplicate> of(Mentee mentee, Actor actor) {
        Particulars known = mentee.particulars();
        return of(known.givenName() + " " + known.familyName(), known.birthDate(), mentee.id(), actor);
    }

    /** Somebody who is likely to be the same person. */
    private record Found(UUID id, LocalDate day, @Nullable String project, boolean own) {

        /** Of a foreign project's mentee nothing but whom to ask. */
        PossibleDuplicate shown() {
            return new PossibleDuplicate(project, own ? id : null);
        }
    }

    private List<PossibleDuplicate> of(String name, LocalDate birthDate, UUID self, Actor actor) {
        // Whoever is found behind it is shown as a project only.
        wall.open();
        List<Found> found = candidates(name, birthDate, self).stream()
                .filter(row -> Likeness.namesAlike(row.get("asked_key", String.class), row.get("name_key", String.class)))
                .map(row -> found(row, actor.scope())).filter(each -> each.own() || each.day().equals(birthDate)).toList();
        audit.foundElsewhere(actor,
                mentees.audited(found.stream().filter(each -> !each.own()).map(Found::id).distinct().toList()));
        return found.stream().map(Found::shown).distinct().sorted(PossibleDuplicate.OWN_FIRST).limit(MOST).toList();
    }

    private List<Tuple> candidates(String name, LocalDate birthDate, UUID self) {
        return entities.createNativeQuery(CANDIDATES, Tuple.class).setParameter("name", name)
                .setParameter("days", Likeness.daysLike(birthDate)).setParameter("self", self)
                .setParameter("least", LEAST_SIMILARITY).getResultList();
    }

    private Found found(Tuple row, Scope scope) {
        UUID id = row.get("id", UUID.class);
        return new Found(id, row.get("day", LocalDate.class), row.get("project", String.class), mentees.isShown(id, scope));
    }
}
