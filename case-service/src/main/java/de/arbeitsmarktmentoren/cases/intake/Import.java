package de.arbeitsmarktmentoren.cases.intake;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

import org.jspecify.annotations.Nullable;

import de.arbeitsmarktmentoren.cases.access.Actor;
import de.arbeitsmarktmentoren.cases.access.Scope;

/** A file that came in. It is gone through on behalf of whoever sent it, with what he may do at that time. */
@Entity
public class Import {

    @Id
    private UUID id;
    private String uploadedBy;
    private @Nullable List<String> projects;
    private boolean dryRun;
    private List<String> heading;
    private Instant uploadedAt;
    private @Nullable Instant startedAt;
    private @Nullable Instant finishedAt;

    protected Import() {
    }

    Import(Actor uploader, boolean dryRun, Heading heading, Instant uploadedAt) {
        Set<String> scope = uploader.scope().projects();
        this.id = UUID.randomUUID();
        this.uploadedBy = uploader.subject();
        this.projects = scope == null ? null : List.copyOf(new TreeSet<>(scope));
        this.dryRun = dryRun;
        this.heading = heading.names();
        this.uploadedAt = uploadedAt;
    }

    UUID id() {
        return id;
    }

    Actor uploader() {
        return new Actor(uploadedBy, projects == null ? Scope.EVERYTHING : new Scope(Set.copyOf(projects)));
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
