package de.arbeitsmarktmentoren.cases.intake;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

import org.jspecify.annotations.Nullable;

/** A file that came in. It is gone through on behalf of whoever sent it, with what he may do by then. */
@Entity
public class Import {

    @Id
    private UUID id;
    private String uploadedBy;
    private boolean dryRun;
    private List<String> heading;
    private Instant uploadedAt;
    private @Nullable Instant startedAt;
    private @Nullable Instant finishedAt;

    protected Import() {
    }

    /** @param uploadedBy subject of a token */
    Import(String uploadedBy, boolean dryRun, Heading heading, Instant uploadedAt) {
        this.id = UUID.randomUUID();
        this.uploadedBy = uploadedBy;
        this.dryRun = dryRun;
        this.heading = heading.names();
        this.uploadedAt = uploadedAt;
    }

    UUID id() {
        return id;
    }

    /** Subject of a token. */
    String uploadedBy() {
        return uploadedBy;
    }

    /** Whether everything is tried and nothing kept. */
    boolean dryRun() {
        return dryRun;
    }

    Heading heading() {
        return Heading.named(heading);
    }

    Instant uploadedAt() {
        return uploadedAt;
    }

    @Nullable
    Instant startedAt() {
        return startedAt;
    }

    @Nullable
    Instant finishedAt() {
        return finishedAt;
    }

    ImportState state() {
        return finishedAt != null ? ImportState.DONE : startedAt != null ? ImportState.RUNNING : ImportState.WAITING;
    }
}
