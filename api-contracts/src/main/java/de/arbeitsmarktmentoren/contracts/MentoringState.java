package de.arbeitsmarktmentoren.contracts;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/**
 * All that the figures may know of a case: months instead of days, codes instead of words, and nothing that depends on today's
 * date. Either a {@link Mentoring}, or {@link Voided} and nothing else.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.EXISTING_PROPERTY, property = "status", visible = true, defaultImpl = Mentoring.class)
@JsonSubTypes(@JsonSubTypes.Type(value = Voided.class, name = "VOIDED"))
public sealed interface MentoringState permits Mentoring, Voided {

    /** Where it stands. */
    Status status();
}
