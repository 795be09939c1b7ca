package de.arbeitsmarktmentoren.cases.note;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.jspecify.annotations.Nullable;

/** What somebody wrote about something. Never logged, never in an event, never in the answer to a write. */
@Entity
@Table(schema = "person")
public class Note {

    @Id
    private UUID id;
    private @Nullable UUID caseId;
    private String about;
    private String aboutId;
    private Instant writtenAt;
    private String note;

    protected Note() {
    }

    Note(@Nullable UUID caseId, String about, String aboutId, Instant writtenAt, String note) {
        this.id = UUID.randomUUID();
        this.caseId = caseId;
        this.about = about;
        this.aboutId = aboutId;
        this.writtenAt = writtenAt;
        this.note = note;
    }

    /** What kind of thing it is about: the word of the feature that wrote it. */
    public String about() {
        return about;
    }

    /** Which one of that kind. */
    public String aboutId() {
        return aboutId;
    }

    public String text() {
        return note;
    }
}
