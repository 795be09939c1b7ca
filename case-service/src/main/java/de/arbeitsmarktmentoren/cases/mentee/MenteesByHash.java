package de.arbeitsmarktmentoren.cases.mentee;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import de.arbeitsmarktmentoren.cases.access.Actor;
import de.arbeitsmarktmentoren.cases.revision.Revision;

/** People of whom only the SHA-256 of their ids is known. Each method joins the caller's transaction. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class MenteesByHash {

    private static final String LISTED = "encode(sha256(convert_to(cast(%s AS text), 'UTF8')), 'hex') = ANY (?1)";

    private static final String FIND = "SELECT id FROM person.mentee WHERE merged_into IS NULL AND " + LISTED.formatted("id")
            + " ORDER BY id";

    private static final String HALF_LISTED = "SELECT id FROM person.mentee_merge WHERE undone_at IS NULL AND ("
            + LISTED.formatted("survivor_id") + ") <> (" + LISTED.formatted("duplicate_id") + ") ORDER BY merged_at DESC, id";

    private final Merging merging;
    private final Merges merges;
    private final Mentees mentees;
    private final EntityManager entities;

    MenteesByHash(Merging merging, Merges merges, Mentees mentees, EntityManager entities) {
        this.merging = merging;
        this.merges = merges;
        this.mentees = mentees;
        this.entities = entities;
    }

    /** Those of them who are registered and nobody's duplicate. */
    public List<UUID> find(Collection<String> hashes) {
        return ids(FIND, hashes);
    }

    /**
     * Makes two people again of everybody who is one of them and one of the others: who was erased was not merged with those by
     * then.
     *
     * @param actor may touch everybody
     */
    public void separate(Actor actor, Collection<String> hashes) {
        ids(HALF_LISTED, hashes).forEach(id -> {
            Merge merge = merges.findById(id);
            Mentee survivor = mentees.findById(merge.survivorId());
            merging.undo(actor, survivor.id(), id, Revision.of(survivor.version()), new UndoMerge(null));
        });
    }

    @SuppressWarnings("unchecked")
    private List<UUID> ids(String query, Collection<String> hashes) {
        return entities.createNativeQuery(query, UUID.class).setParameter(1, hashes.toArray(String[]::new)).getResultList();
    }
}
