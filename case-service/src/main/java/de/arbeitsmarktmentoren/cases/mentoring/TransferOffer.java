package de.arbeitsmarktmentoren.cases.mentoring;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.jspecify.annotations.Nullable;

/** A case offered to another project. Whoever changes it holds the lock of the case's row. */
@Entity
@Table(name = "transfer_offer")
public class TransferOffer {

    /** How an offer ended. */
    public enum Outcome {
        ACCEPTED,
        REJECTED,
        WITHDRAWN
    }

    @Id
    private UUID id;
    private UUID caseId;
    private String fromProject;
    private String toProject;
    private Instant offeredAt;
    private String offeredBy;
    private long offeredVersion;
    @Enumerated(EnumType.STRING)
    private @Nullable Outcome outcome;
    private @Nullable Instant decidedAt;
    private @Nullable String decidedBy;
    private @Nullable Long decidedVersion;

    protected TransferOffer() {
    }

    /** @param offeredBy subject of a token */
    TransferOffer(MentoringCase mentoring, String toProject, Instant offeredAt, String offeredBy) {
        this.id = UUID.randomUUID();
        this.caseId = mentoring.id();
        this.fromProject = mentoring.project();
        this.toProject = toProject;
        this.offeredAt = offeredAt;
        this.offeredBy = offeredBy;
        this.offeredVersion = mentoring.version() + 1;
    }

    /**
     * In the step that gives the case its next version.
     *
     * @param by subject of a token
     * @throws TransferOfferDecided if it is not open any more
     */
    void decide(Outcome how, Instant at, String by, MentoringCase mentoring) {
        decide(how, at);
        this.decidedBy = by;
        this.decidedVersion = mentoring.version() + 1;
    }

    /** Because the case took another way. */
    void fall(Instant at) {
        decide(Outcome.WITHDRAWN, at);
    }

    private void decide(Outcome how, Instant at) {
        if (outcome != null) {
            throw new TransferOfferDecided();
        }
        this.outcome = how;
        this.decidedAt = at;
    }

    UUID id() {
        return id;
    }

    UUID caseId() {
        return caseId;
    }

    String fromProject() {
        return fromProject;
    }

    String toProject() {
        return toProject;
    }

    Instant offeredAt() {
        return offeredAt;
    }

    /** Null while it is open. */
    @Nullable
    Outcome outcome() {
        return outcome;
    }

    @Nullable
    Instant decidedAt() {
        return decidedAt;
    }

    /** The case's version that the offer made. */
    long offeredVersion() {
        return offeredVersion;
    }

    /** The case's version that the decision made; null while it is open and where the offer fell. */
    @Nullable
    Long decidedVersion() {
        return decidedVersion;
    }
}
