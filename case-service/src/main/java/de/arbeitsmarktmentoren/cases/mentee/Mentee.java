package de.arbeitsmarktmentoren.cases.mentee;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A person who is accompanied. Never logged, never in an event, never in an exception. */
@Entity
@Table(schema = "person")
public class Mentee {

    @Id
    private UUID id;
    private String givenName;
    private String familyName;
    private LocalDate birthDate;
    @Embedded
    private Profile profile;
    private Instant registeredAt;

    protected Mentee() {
    }

    Mentee(String givenName, String familyName, LocalDate birthDate, Profile profile, Instant registeredAt) {
        this.id = UUID.randomUUID();
        this.givenName = givenName;
        this.familyName = familyName;
        this.birthDate = birthDate;
        this.profile = profile;
        this.registeredAt = registeredAt;
    }

    public UUID id() {
        return id;
    }

    public LocalDate birthDate() {
        return birthDate;
    }

    public Profile profile() {
        return profile;
    }
}
