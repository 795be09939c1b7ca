package de.arbeitsmarktmentoren.cases.support;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

import org.jspecify.annotations.Nullable;

import de.arbeitsmarktmentoren.contracts.Place;
import de.arbeitsmarktmentoren.contracts.Subject;
import de.arbeitsmarktmentoren.contracts.SubjectKey;

/** Something a mentor did for a mentee on a day. Its place is that of the case on that day, never chosen. */
@Entity
class Activity {

    @Id
    private UUID id;
    private UUID caseId;
    private String type;
    private String channel;
    private LocalDate heldOn;
    private int minutes;
    private @Nullable String employer;
    private String project;
    private String district;
    @Embedded
    private Recording recording;

    protected Activity() {
    }

    Activity(UUID caseId, Content content, Place place, Recording recording) {
        this.id = UUID.randomUUID();
        this.caseId = caseId;
        change(content, place, recording);
    }

    /**
     * What was done.
     *
     * @param type code of {@code activity-types}
     * @param channel code of {@code activity-channels}
     * @param employer code of an employer who was spoken to
     */
    record Content(String type, String channel, LocalDate heldOn, int minutes, @Nullable String employer) {
    }

    void change(Content content, Place place, Recording changed) {
        this.type = content.type();
        this.channel = content.channel();
        this.heldOn = content.heldOn();
        this.minutes = content.minutes();
        this.employer = content.employer();
        this.project = place.project();
        this.district = place.district();
        this.recording = changed;
    }

    /** The case was elsewhere on that day, as is known now. */
    void moveTo(Place place) {
        this.project = place.project();
        this.district = place.district();
        this.recording = recording.derived();
    }

    void voidIt(Recording voided) {
        this.recording = voided;
    }

    /** What is told month by month of which it is a part; may be added to. */
    Set<SubjectKey> countedIn() {
        Set<SubjectKey> keys = new TreeSet<>(Set.of(Subject.ACTIVITY.of(project, YearMonth.from(heldOn))));
        if (employer != null) {
            keys.add(Subject.EMPLOYER.of(employer, YearMonth.from(heldOn)));
        }
        return keys;
    }

    boolean belongsTo(UUID someCase) {
        return caseId.equals(someCase);
    }

    UUID id() {
        return id;
    }

    LocalDate heldOn() {
        return heldOn;
    }

    Place place() {
        return new Place(project, district);
    }

    Content content() {
        return new Content(type, channel, heldOn, minutes, employer);
    }

    Recording recording() {
        return recording;
    }
}
