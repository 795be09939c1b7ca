package de.arbeitsmarktmentoren.contracts;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Entered in error: counts nowhere, and only its version goes on. */
public record Voided() implements MentoringState {

    @Override
    @JsonProperty
    public Status status() {
        return Status.VOIDED;
    }
}
