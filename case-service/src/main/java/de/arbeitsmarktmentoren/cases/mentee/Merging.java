package de.arbeitsmarktmentoren.cases.mentee;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import org.jspecify.annotations.Nullable;

import de.arbeitsmarktmentoren.cases.access.Actor;
import de.arbeitsmarktmentoren.cases.access.Scope;
import de.arbeitsmarktmentoren.cases.access.Wall;
import de.arbeitsmarktmentoren.cases.audit.Audit;
import de.arbeitsmarktmentoren.cases.audit.Audited;
import de.arbeitsmarktmentoren.cases.field.Fields;
import de.arbeitsmarktmentoren.cases.note.Notes;
import de.arbeitsmarktmentoren.cases.revision.Revision;

/**
 * Makes one person of two rows, and two again. Each method joins the caller's transaction, in which one merge happens after the
 * other and both people are locked in the order of their ids and then their cases; nothing of it remains if the method throws.
 */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
class Merging {

    static final String ABOUT_MERGE = "MENTEE_MERGE";
    static final String ABOUT_UNDOING = "MENTEE_MERGE_UNDOING";

    private final Mentees mentees;
    private final Merges merges;
    private final Mentorings mentorings;
    private final Notes notes;
    private final Clock clock;
    private final Audit audit;
    private final Wall wall;

    Merging(Mentees mentees, Merges merges, Mentorings mentorings, Notes notes, Clock clock, Audit audit, Wall wall) {
        this.mentees = mentees;
        this.merges = merges;
        this.mentorings = mentorings;
        this.notes = notes;
        this.clock = clock;
        this.audit = audit;
        this.wall = wall;
    }

    /** Two people, locked. */
    private record Pair(Mentee survivor, Optional<Mentee> other) {
    }

    /** What was done and how the survivor stands now. */
    record Done(Merge merge, Mentee survivor) {
    }

    /**
     * @throws MenteeNotFound if there is no such person for this caller
     * @throws BothHaveOpenCase if both are accompanied now
     */
    Done merge(Actor actor, UUID id, @Nullable String ifMatch, MergeMentees request) {
        Fields fields = new Fields();
        UUID duplicateId = fields.id("/duplicateId", request.duplicateId());
        String note = fields.note("/note", request.note());
        merges.oneAtATime();
        Pair pair = locked(id, duplicateId, actor.scope());
        Mentee survivor = pair.survivor();
        Revision.check(ifMatch, survivor.version());
        checkDuplicate(fields, survivor, pair.other());
        wall.open();
        Mentee duplicate = pair.other().orElseThrow();
        Set<Audited> both = audited(survivor, duplicate);
        Merge merge = new Merge(survivor, duplicate, mentorings.merge(actor, survivor, duplicate),
                mentees.mergedInto(duplicateId), actor.subject(), clock.instant());
        mentees.moveMerged(merge.mentees(), survivor);
        duplicate.mergeInto(survivor);
        merges.persist(merge);
        notes.keep(null, ABOUT_MERGE, merge.id().toString(), note);
        both.forEach(each -> audit.wrote(actor, each, List.of("/merges/" + merge.id())));
        return new Done(merge, survivor);
    }

    /**
     * @throws MenteeNotFound if there is no such merge of that person for this caller
     * @throws MergeUndone if it was undone before
     */
    Done undo(Actor actor, UUID id, UUID mergeId, @Nullable String ifMatch, UndoMerge request) {
        Fields fields = new Fields();
        String note = fields.note("/note", request.note());
        merges.oneAtATime();
        if (!mentees.isShown(id, actor.scope())) {
            throw new MenteeNotFound();
        }
        wall.open();
        UUID duplicateId = merges.duplicateOf(mergeId, id).orElseThrow(MenteeNotFound::new);
        List<Mentee> both = mentees.forChange(Set.of(id, duplicateId));
        Mentee survivor = of(both, id).orElseThrow(MenteeNotFound::new);
        Revision.check(ifMatch, survivor.version());
        fields.check();
        Mentee duplicate = of(both, duplicateId).orElseThrow();
        Merge merge = merges.find(mergeId, id).orElseThrow();
        merge.undo(actor.subject(), clock.instant());
        duplicate.splitFrom(survivor);
        mentees.moveMerged(merge.mentees(), duplicate);
        mentorings.split(actor, survivor, duplicate, merge.cases());
        notes.keep(null, ABOUT_UNDOING, mergeId.toString(), note);
        audited(survivor, duplicate).forEach(each -> audit.wrote(actor, each, List.of("/merges/" + mergeId + "/undoing")));
        return new Done(merge, survivor);
    }

    private Pair locked(UUID id, UUID otherId, Scope scope) {
        List<Mentee> both = mentees.forChange(Set.copyOf(List.of(id, otherId)), scope);
        return new Pair(of(both, id).orElseThrow(MenteeNotFound::new), of(both, otherId));
    }

    private Set<Audited> audited(Mentee survivor, Mentee duplicate) {
        mentees.flush();
        return Set.of(mentees.audited(survivor), mentees.audited(duplicate));
    }

    private static Optional<Mentee> of(List<Mentee> some, UUID id) {
        return some.stream().filter(each -> each.id().equals(id)).findFirst();
    }

    private static void checkDuplicate(Fields fields, Mentee survivor, Optional<Mentee> duplicate) {
        if (duplicate.isEmpty()) {
            fields.refuse("/duplicateId", "unknown-mentee", "diese Person ist nicht erfasst", "this mentee is not registered");
        } else if (duplicate.get() == survivor) {
            fields.refuse("/duplicateId", "same-mentee", "ist die Person selbst", "is the mentee itself");
        }
        fields.check();
    }
}
