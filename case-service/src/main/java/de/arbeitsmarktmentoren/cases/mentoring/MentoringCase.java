package de.arbeitsmarktmentoren.cases.mentoring;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;

import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

import de.arbeitsmarktmentoren.cases.field.InvalidFields;
import de.arbeitsmarktmentoren.cases.field.Violation;
import de.arbeitsmarktmentoren.cases.mentee.Profile;
import de.arbeitsmarktmentoren.cases.mentoring.FactRules.Day;
import de.arbeitsmarktmentoren.contracts.CaseEventType;
import de.arbeitsmarktmentoren.contracts.EndKind;
import de.arbeitsmarktmentoren.contracts.Place;
import de.arbeitsmarktmentoren.contracts.Status;

/**
 * One mentoring of one mentee. Each step first refuses the wrong status ({@link StepNotAllowed}), then facts that cannot be
 * ({@link InvalidFields}), then changes the case, raises its version and answers what happened. Whoever takes a step holds the
 * row's lock.
 */
@Entity
@Table(name = "mentoring_case")
@DynamicUpdate
public class MentoringCase {

    private static final int MOST_TRANSFERS = 100;

    @Id
    private UUID id;
    private UUID reference;
    private long version;
    private UUID menteeId;
    @Enumerated(EnumType.STRING)
    private Status status;
    private String project;
    private String district;
    private String mentor;
    @Embedded
    private Profile profile;
    private String ageBand;
    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> targetGroups;
    private @Nullable Integer previousStartYear;
    private LocalDate startedOn;
    private String startedProject;
    private String startedDistrict;
    @Embedded
    private @Nullable PlacementFact placement;
    @Embedded
    private @Nullable EndFact end;
    // One query for the transfers of a whole page of cases.
    @BatchSize(size = 200)
    @ElementCollection
    @CollectionTable(name = "case_transfer", joinColumns = @JoinColumn(name = "case_id"))
    @OrderColumn(name = "position")
    private List<TransferFact> transfers;

    protected MentoringCase() {
    }

    private MentoringCase(Start start) {
        this.id = UUID.randomUUID();
        this.reference = UUID.randomUUID();
        this.version = 1;
        this.menteeId = start.menteeId();
        this.mentor = start.mentor();
        this.profile = start.profile();
        this.ageBand = start.ageBand();
        this.targetGroups = TargetGroups.of(start.profile());
        this.previousStartYear = start.previousStartYear();
        this.startedProject = start.place().project();
        this.startedDistrict = start.place().district();
        this.transfers = new ArrayList<>();
        settle(new Facts(start.startedOn(), start.place(), List.of(), null, null));
    }

    /**
     * The agreement that begins a mentoring.
     *
     * @param ageBand on the day of the start
     * @param previousStartYear of the mentee's last earlier start, null if there is none
     */
    record Start(UUID menteeId, Profile profile, String ageBand, @Nullable Integer previousStartYear, Place place,
            String mentor,
            LocalDate startedOn) {
    }

    /** A new case with version 1; what happened is {@link CaseEventType#STARTED}. */
    static MentoringCase start(Start start, LocalDate today) {
        MentoringCase started = new MentoringCase(start);
        FactRules.check(started.facts(), Map.of(Day.STARTED, "/startedOn"), "", today);
        return started;
    }

    /** The first counting placement. */
    CaseEventType place(LocalDate placedOn, String kind, @Nullable String sector, String qualificationAdequate,
            LocalDate today) {
        refuseUnlessAllowed(Step.PLACE);
        Facts facts = facts().placed(new PlacementFact(placedOn, kind, sector, qualificationAdequate, project, district));
        FactRules.check(facts, Map.of(Day.PLACED, "/placedOn"), "", today);
        changeTo(facts);
        return CaseEventType.PLACED;
    }

    /** The end: a drop-out without, a completion with a counting placement. */
    CaseEventType end(LocalDate endedOn, String reason, EndKind kind, LocalDate today) {
        refuseUnlessAllowed(Step.END);
        Facts facts = facts().ended(new EndFact(endedOn, reason, kind, project, district));
        FactRules.check(facts, Map.of(Day.ENDED, "/endedOn"), "/reason", today);
        changeTo(facts);
        return placement == null ? CaseEventType.DROPPED : CaseEventType.COMPLETED;
    }

    /** Another mentor, and if he works elsewhere another project; within a project nothing reportable happens. */
    Optional<CaseEventType> transfer(LocalDate transferredOn, Place to, String newMentor, LocalDate today) {
        refuseUnlessAllowed(Step.TRANSFER);
        boolean elsewhere = !to.project().equals(project);
        if (elsewhere) {
            refuseTooManyTransfers();
        } else {
            refuseSameMentor(newMentor);
        }
        Facts transferred = facts().transferred(transferredOn, to);
        FactRules.check(transferred, Map.of(Day.FIRST_TRANSFER, "/transferredOn", Day.LAST_TRANSFER, "/transferredOn"), "",
                today);
        this.mentor = newMentor;
        changeTo(elsewhere ? transferred : facts());
        return elsewhere ? Optional.of(CaseEventType.TRANSFERRED) : Optional.empty();
    }

    /** Replaces wrong facts; never opens or closes the case. */
    CaseEventType correct(Correction correction, LocalDate today) {
        refuseUnlessAllowed(Step.CORRECT);
        refuseMissingFacts(correction);
        Facts corrected = correction.appliedTo(facts());
        FactRules.check(corrected, correction.pointers(), "/end/reason", today);
        refuseUnchanged(corrected);
        if (correction.ageBand() != null) {
            this.ageBand = correction.ageBand();
        }
        changeTo(corrected);
        return CaseEventType.CORRECTED;
    }

    /** Entered in error: counts nowhere from now on, but keeps its row and its versions as a fence. */
    CaseEventType voidIt() {
        refuseUnlessAllowed(Step.VOID);
        this.status = Status.VOIDED;
        this.version++;
        return CaseEventType.VOIDED;
    }

    /** Takes over what the mentee's other cases say. @return what happened, empty if it was known */
    Optional<CaseEventType> derivePreviousStartYear(@Nullable Integer year) {
        if (Objects.equals(previousStartYear, year)) {
            return Optional.empty();
        }
        this.previousStartYear = year;
        this.version++;
        return Optional.of(CaseEventType.CORRECTED);
    }

    Facts facts() {
        return new Facts(startedOn, new Place(startedProject, startedDistrict), transfers, placement, end);
    }

    private void changeTo(Facts facts) {
        settle(facts);
        this.version++;
    }

    private void settle(Facts unsettled) {
        Facts facts = unsettled.settled();
        this.startedOn = facts.startedOn();
        this.placement = facts.placement();
        this.end = facts.end();
        facts.transfers().stream().skip(transfers.size()).forEach(transfers::add);
        this.project = facts.responsible().project();
        this.district = facts.responsible().district();
        this.status = facts.status();
    }

    private void refuseUnlessAllowed(Step step) {
        if (!step.isAllowedIn(status)) {
            throw new StepNotAllowed(step, status);
        }
    }

    private void refuseMissingFacts(Correction correction) {
        List<Violation> missing = new ArrayList<>();
        if (correction.placement() != null && placement == null) {
            missing.add(Violation.of("/placement", "no-such-fact", "gibt es in diesem Mentoring nicht",
                    "is not there in this case"));
        }
        if (correction.end() != null && end == null) {
            missing.add(Violation.of("/end", "no-such-fact", "gibt es in diesem Mentoring nicht", "is not there in this case"));
        }
        if (!missing.isEmpty()) {
            throw new InvalidFields(missing);
        }
    }

    private void refuseUnchanged(Facts corrected) {
        if (corrected.settled().equals(facts())) {
            throw new InvalidFields(List.of(Correction.NOTHING));
        }
    }

    private void refuseSameMentor(String newMentor) {
        if (newMentor.equals(mentor)) {
            throw new InvalidFields(List.of(Violation.of("/mentor", "same-mentor", "begleitet die Person schon",
                    "accompanies the mentee already")));
        }
    }

    private void refuseTooManyTransfers() {
        if (transfers.size() >= MOST_TRANSFERS) {
            throw new InvalidFields(List.of(Violation.of("/transferredOn", "most-transfers",
                    "mehr als " + MOST_TRANSFERS + " Übergaben sind nicht möglich",
                    "more than " + MOST_TRANSFERS + " transfers are not possible")));
        }
    }

    UUID id() {
        return id;
    }

    /** The key of its events; never shown. */
    UUID reference() {
        return reference;
    }

    /** Rises with each step. */
    long version() {
        return version;
    }

    UUID menteeId() {
        return menteeId;
    }

    Status status() {
        return status;
    }

    Place responsible() {
        return new Place(project, district);
    }

    String mentor() {
        return mentor;
    }

    Profile profile() {
        return profile;
    }

    String ageBand() {
        return ageBand;
    }

    List<String> targetGroups() {
        return targetGroups;
    }

    @Nullable
    Integer previousStartYear() {
        return previousStartYear;
    }
}
