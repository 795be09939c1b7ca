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

/** A first talk with somebody of whom nothing else is kept: there is no case, and who it was is not recorded. */
@Entity
class InitialInterview {

    @Id
    private UUID id;
    private String project;
    private String district;
    private LocalDate heldOn;
    private String channel;
    private String targetGroup;
    private String result;
    @Embedded
    private Recording recording;

    protected InitialInterview() {
    }

    InitialInterview(Content content, Recording recording) {
        this.id = UUID.randomUUID();
        change(content, recording);
    }

    /**
     * What is known of it.
     *
     * @param channel code of {@code activity-channels}
     * @param targetGroup code of {@code target-groups}, as the mentor sees it; there is no profile to derive it from
     * @param result code of {@code interview-results}
     */
    record Content(Place place, LocalDate heldOn, String channel, String targetGroup, String result) {
    }

    void change(Content content, Recording changed) {
        this.project = content.place().project();
        this.district = content.place().district();
        this.heldOn = content.heldOn();
        this.channel = content.channel();
        this.targetGroup = content.targetGroup();
        this.result = content.result();
        this.recording = changed;
    }

    void voidIt(Recording voided) {
        this.recording = voided;
    }

    /** What is told month by month of which it is a part; may be added to. */
    Set<SubjectKey> countedIn() {
        return new TreeSet<>(Set.of(Subject.INTERVIEW.of(project, YearMonth.from(heldOn))));
    }

    UUID id() {
        return id;
    }

    LocalDate heldOn() {
        return heldOn;
    }

    Content content() {
        return new Content(new Place(project, district), heldOn, channel, targetGroup, result);
    }

    Recording recording() {
        return recording;
    }
}
