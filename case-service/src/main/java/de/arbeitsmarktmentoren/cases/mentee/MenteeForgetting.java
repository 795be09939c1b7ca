package de.arbeitsmarktmentoren.cases.mentee;

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

import de.arbeitsmarktmentoren.cases.audit.Audited;
import de.arbeitsmarktmentoren.cases.note.Notes;

/** Forgets a person with all rows that turned out to be that person. Each method joins the caller's transaction. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class MenteeForgetting {

    private static final String MERGES = """
            SELECT id FROM person.mentee_merge WHERE survivor_id = ANY (?1) OR duplicate_id = ANY (?1)""";

    // These two also of merges of others, where somebody of these came and went with another.
    private static final String FORGET_CASES = """
            DELETE FROM person.mentee_merge_case WHERE case_id = ANY (?1) OR merge_id = ANY (?2)""";

    private static final String FORGET_MENTEES = """
            DELETE FROM person.mentee_merge_mentee WHERE mentee_id = ANY (?1) OR merge_id = ANY (?2)""";

    private final Mentees mentees;
    private final Merges merges;
    private final Notes notes;
    private final EntityManager entities;

    MenteeForgetting(Mentees mentees, Merges merges, Notes notes, EntityManager entities) {
        this.mentees = mentees;
        this.merges = merges;
        this.notes = notes;
        this.entities = entities;
    }

    /**
     * The person's rows, locked: the one that stands for the person and all that were merged into it. Nobody is merged or split
     * until the transaction ends.
     *
     * @throws MenteeNotFound if there is no such person
     */
    public Set<UUID> lock(UUID id) {
        merges.oneAtATime();
        Set<UUID> rows = new TreeSet<>(mentees.mergedInto(id));
        rows.add(id);
        mentees.forChange(rows).stream().filter(each -> each.id().equals(id) && !each.isMerged()).findFirst()
                .orElseThrow(MenteeNotFound::new);
        return rows;
    }

    /** Who is about to be forgotten, for the audit; the caller holds the lock. */
    public Audited audited(UUID id) {
        return mentees.audited(List.of(id)).get(0);
    }

    /** Before the cases are forgotten. @return how many notes were written about them */
    public int forgetMerges(Set<UUID> rows, Collection<UUID> cases) {
        List<UUID> all = mergesOf(rows);
        execute(FORGET_CASES, cases, all);
        execute(FORGET_MENTEES, rows, all);
        execute("DELETE FROM person.mentee_merge WHERE id = ANY (?1)", all);
        List<String> ids = all.stream().map(UUID::toString).toList();
        return notes.forget(Merging.ABOUT_MERGE, ids) + notes.forget(Merging.ABOUT_UNDOING, ids);
    }

    /** After the cases. */
    public void forget(Set<UUID> rows) {
        execute("DELETE FROM person.mentee WHERE id = ANY (?1)", rows);
    }

    @SafeVarargs
    private void execute(String statement, Collection<UUID>... ids) {
        Query query = entities.createNativeQuery(statement);
        for (int index = 0; index < ids.length; index++) {
            query.setParameter(index + 1, array(ids[index]));
        }
        query.executeUpdate();
    }

    @SuppressWarnings("unchecked")
    private List<UUID> mergesOf(Set<UUID> rows) {
        return entities.createNativeQuery(MERGES, UUID.class).setParameter(1, array(rows)).getResultList();
    }

    private static UUID[] array(Collection<UUID> ids) {
        return ids.toArray(UUID[]::new);
    }
}
