package de.arbeitsmarktmentoren.cases.membership;

import java.time.Instant;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;

/** That somebody belongs to a project. */
@Entity
class Membership {

    @EmbeddedId
    private Key key;
    private Instant addedAt;
    private String addedBy;

    protected Membership() {
    }

    /** @param subject of a token */
    @Embeddable
    record Key(String project, String subject) {
    }

    String subject() {
        return key.subject();
    }

    Instant addedAt() {
        return addedAt;
    }

    String addedBy() {
        return addedBy;
    }
}
