package de.arbeitsmarktmentoren.cases.mentee;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;

import org.jspecify.annotations.Nullable;

/** Two rows turned out to be one person; all that is needed to make them two again. */
@Entity
@Table(schema = "person", name = "mentee_merge")
class Merge {

    @Id
    private UUID id;
    private UUID survivorId;
    private UUID duplicateId;
    private Instant mergedAt;
    private String mergedBy;
    private @Nullable Instant undoneAt;
    private @Nullable String undoneBy;
    @ElementCollection
    @CollectionTable(schema = "person", name = "mentee_merge_case", joinColumns = @JoinColumn(name = "merge_id"))
    @Column(name = "case_id")
    private Set<UUID> cases;
    @ElementCollection
    @CollectionTable(schema = "person", name = "mentee_merge_mentee", joinColumns = @JoinColumn(name = "merge_id"))
    @Column(name = "mentee_id")
    private Set<UUID> mentees;

    protected Merge() {
    }

    /**
     * @param cases that came with the duplicate
     * @param mentees who had been merged into the duplicate before
     */
    Merge(Mentee survivor, Mentee duplicate, Set<UUID> cases, Set<UUID> mentees, String mergedBy, Instant mergedAt) {
        this.id = UUID.randomUUID();
        this.survivorId = survivor.id();
        this.duplicateId = duplicate.id();
        this.cases = new HashSet<>(cases);
        this.mentees = new HashSet<>(mentees);
        this.mergedBy = mergedBy;
        this.mergedAt = mergedAt;
    }

    /** @throws MergeUndone if that was done before */
    void undo(String subject, Instant now) {
        if (undoneAt != null) {
            throw new MergeUndone();
        }
        this.undoneAt = now;
        this.undoneBy = subject;
    }

    UUID id() {
        return id;
    }

    UUID survivorId() {
        return survivorId;
    }

    UUID duplicateId() {
        return duplicateId;
    }

    Instant mergedAt() {
        return mergedAt;
    }

    String mergedBy() {
        return mergedBy;
    }

    /** Null while the merge stands. */
    @Nullable
    Instant undoneAt() {
        return undoneAt;
    }

    @Nullable
    String undoneBy() {
        return undoneBy;
    }

    Set<UUID> cases() {
        return Set.copyOf(cases);
    }

    Set<UUID> mentees() {
        return Set.copyOf(mentees);
    }
}
