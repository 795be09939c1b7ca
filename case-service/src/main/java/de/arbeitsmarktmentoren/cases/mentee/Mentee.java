package de.arbeitsmarktmentoren.cases.mentee;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** A person who is accompanied. Never logged, never in an event, never in an exception. */
@Entity
@Table(schema = "person")
@DynamicUpdate
public class Mentee {

    @Id
    private UUID id;
    private long version;
    private @Nullable String project;
    @Embedded
    private Particulars particulars;
    private Instant registeredAt;
    private @Nullable UUID mergedInto;

    protected Mentee() {
    }

    Mentee(String project, Particulars particulars, Instant registeredAt) {
        this.id = UUID.randomUUID();
        this.version = 1;
        this.project = project;
        this.particulars = particulars;
        this.registeredAt = registeredAt;
    }

    /** Whoever calls it holds the row's lock. */
    void change(Particulars known) {
        this.particulars = known;
        this.version++;
    }

    /** Belongs to that project from now on, whose files know no number yet; whoever calls it holds the row's lock. */
    void handOver(String to) {
        this.project = to;
        change(particulars.numbered(null));
    }

    /** Turned out to be somebody who has another row; whoever calls it holds the locks of both. */
    void mergeInto(Mentee survivor) {
        this.mergedInto = survivor.id;
        this.version++;
        survivor.version++;
    }

    /** Is somebody of his own again; whoever calls it holds the locks of both. */
    void splitFrom(Mentee survivor) {
        this.mergedInto = null;
        this.version++;
        survivor.version++;
    }

    public UUID id() {
        return id;
    }

    public LocalDate birthDate() {
        return particulars.birthDate();
    }

    public Profile profile() {
        return particulars.profile();
    }

    /** Rises with each change. */
    long version() {
        return version;
    }

    /**
     * To which the person belongs besides those of the cases: which registered the person, or took over the last case of that
     * project. Null if the person was registered before anybody was asked.
     */
    @Nullable
    String project() {
        return project;
    }

    Particulars particulars() {
        return particulars;
    }

    Instant registeredAt() {
        return registeredAt;
    }

    /** Whether this row turned out to be somebody who has another. */
    boolean isMerged() {
        return mergedInto != null;
    }
}
