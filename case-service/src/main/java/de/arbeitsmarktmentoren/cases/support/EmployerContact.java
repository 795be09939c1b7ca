package de.arbeitsmarktmentoren.cases.support;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

import de.arbeitsmarktmentoren.contracts.Place;
import de.arbeitsmarktmentoren.contracts.Subject;
import de.arbeitsmarktmentoren.contracts.SubjectKey;

/** A project spoke with an employer, not for one case but for all that may come. */
@Entity
class EmployerContact {

    @Id
    private UUID id;
    private String employer;
    private String project;
    private String district;
    private LocalDate heldOn;
    private String channel;
    @Embedded
    private Recording recording;

    protected EmployerContact() {
    }

    EmployerContact(String employer, Content content, Recording recording) {
        this.id = UUID.randomUUID();
        this.employer = employer;
        change(content, recording);
    }

    /**
     * What is known of it.
     *
     * @param channel code of {@code activity-channels}
     */
    record Content(Place place, LocalDate heldOn, String channel) {
    }

    void change(Content content, Recording changed) {
        this.project = content.place().project();
        this.district = content.place().district();
        this.heldOn = content.heldOn();
        this.channel = content.channel();
        this.recording = changed;
    }

    void voidIt(Recording voided) {
        this.recording = voided;
    }

    /** What is told month by month of which it is a part; may be added to. */
    Set<SubjectKey> countedIn() {
        return new TreeSet<>(Set.of(Subject.EMPLOYER.of(employer, YearMonth.from(heldOn))));
    }

    UUID id() {
        return id;
    }

    String employer() {
        return employer;
    }

    LocalDate heldOn() {
        return heldOn;
    }

    Content content() {
        return new Content(new Place(project, district), heldOn, channel);
    }

    Recording recording() {
        return recording;
    }
}
