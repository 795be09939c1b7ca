package de.arbeitsmarktmentoren.cases.mentoring;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
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

import de.arbeitsmarktmentoren.cases.mentee.Profile;
import de.arbeitsmarktmentoren.contracts.Place;
import de.arbeitsmarktmentoren.contracts.Status;

/**
 * One mentoring of one mentee, as the database keeps it: its {@link Facts} and what follows from them. What may become of them
 * says {@link Change}. Whoever changes it holds the row's lock.
 */
@Entity
@Table(name = "mentoring_case")
@DynamicUpdate
public class MentoringCase {

    /** Lists of a whole page of cases come with one query each. */
    private static final int PAGE = 200;

    @Id
    private UUID id;
    private UUID reference;
    private long version;
    private UUID menteeId;
    private @Nullable String externalId;
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
    private @Nullable String startedMentor;
    @Embedded
    private @Nullable EndFact end;
    @Embedded
    private @Nullable RetentionFact retentionCheck;
    @BatchSize(size = PAGE)
    @ElementCollection
    @CollectionTable(name = "case_transfer", joinColumns = @JoinColumn(name = "case_id"))
    @OrderColumn(name = "position")
    private List<TransferFact> transfers = new ArrayList<>();
    @BatchSize(size = PAGE)
    @ElementCollection
    @CollectionTable(name = "case_placement", joinColumns = @JoinColumn(name = "case_id"))
    @OrderColumn(name = "position")
    private List<PlacementFact> placements = new ArrayList<>();
    @BatchSize(size = PAGE)
    @ElementCollection
    @CollectionTable(name = "case_agreed_placement", joinColumns = @JoinColumn(name = "case_id"))
    @OrderColumn(name = "position")
    private List<AgreedPlacementFact> agreedPlacements = new ArrayList<>();
    @BatchSize(size = PAGE)
    @ElementCollection
    @CollectionTable(name = "case_milestone", joinColumns = @JoinColumn(name = "case_id"))
    @OrderColumn(name = "position")
    private List<MilestoneFact> milestones = new ArrayList<>();
    @BatchSize(size = PAGE)
    @ElementCollection
    @CollectionTable(name = "case_pause", joinColumns = @JoinColumn(name = "case_id"))
    @OrderColumn(name = "position")
    private List<PauseFact> pauses = new ArrayList<>();
    @BatchSize(size = PAGE)
    @ElementCollection
    @CollectionTable(name = "case_reopening", joinColumns = @JoinColumn(name = "case_id"))
    @OrderColumn(name = "position")
    private List<ReopeningFact> reopenings = new ArrayList<>();

    protected MentoringCase() {
    }

    /** A new case with version 1. */
    MentoringCase(UUID menteeId, @Nullable String externalId, Facts facts) {
        this.id = UUID.randomUUID();
        this.reference = UUID.randomUUID();
        this.menteeId = menteeId;
        this.externalId = externalId;
        changeTo(facts);
    }

    /** All that happened. */
    public Facts facts() {
        return new Facts(new StartFact(startedOn, new Place(startedProject, startedDistrict), startedMentor),
                new PersonFact(profile, targetGroups, ageBand, previousStartYear), transfers, placements, agreedPlacements,
                milestones, pauses, reopenings, end, retentionCheck, status == Status.VOIDED);
    }

    /** Takes over what is known from now on, and raises the version. */
    void changeTo(Facts facts) {
        start(facts.start());
        person(facts.person());
        replace(transfers, facts.transfers());
        replace(placements, facts.placements());
        replace(agreedPlacements, facts.agreedPlacements());
        replace(milestones, facts.milestones());
        replace(pauses, facts.pauses());
        replace(reopenings, facts.reopenings());
        this.end = facts.end();
        this.retentionCheck = facts.retentionCheck();
        this.status = facts.status();
        this.project = facts.responsible().project();
        this.district = facts.responsible().district();
        this.mentor = Objects.requireNonNullElse(facts.mentor(), mentor);
        this.version++;
    }

    /** Is that person's from now on. */
    void reassign(UUID mentee) {
        this.menteeId = mentee;
    }

    private void start(StartFact start) {
        this.startedOn = start.startedOn();
        this.startedProject = start.startedAt().project();
        this.startedDistrict = start.startedAt().district();
        this.startedMentor = start.mentor();
    }

    private void person(PersonFact person) {
        this.profile = person.profile();
        this.targetGroups = person.targetGroups();
        this.ageBand = person.ageBand();
        this.previousStartYear = person.previousStartYear();
    }

    private static <T> void replace(List<T> kept, List<T> facts) {
        if (!kept.equals(facts)) {
            kept.clear();
            kept.addAll(facts);
        }
    }

    public UUID id() {
        return id;
    }

    /** The key of its events; never shown. */
    UUID reference() {
        return reference;
    }

    /** Rises with each step. */
    public long version() {
        return version;
    }

    public UUID menteeId() {
        return menteeId;
    }

    /** What the project's own system calls it. */
    public @Nullable String externalId() {
        return externalId;
    }

    public Status status() {
        return status;
    }

    /** The project responsible now. */
    public String project() {
        return project;
    }

    /** Who accompanies now. */
    public String mentor() {
        return mentor;
    }
}
