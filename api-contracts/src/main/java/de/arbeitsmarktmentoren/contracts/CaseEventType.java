package de.arbeitsmarktmentoren.contracts;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What happened to a case. The value of every event carries the whole state afterwards, whatever its type. */
public enum CaseEventType {
    STARTED,
    PLACED,
    DROPPED,
    COMPLETED,
    PAUSED,
    RESUMED,
    TRANSFERRED,
    REOPENED,
    CORRECTED,
    MILESTONE_REACHED,
    RETENTION_CHECKED,
    VOIDED,
    ANONYMISED;

    /** The CloudEvents type, such as {@code de.arbeitsmarktmentoren.mentoring.retention-checked.v1}. */
    public String typeName() {
        return "de.arbeitsmarktmentoren.mentoring." + name().toLowerCase(Locale.ROOT).replace('_', '-') + ".v1";
    }

    /** The type of that name; empty for one that this version does not know. */
    public static Optional<CaseEventType> ofTypeName(String typeName) {
        return Arrays.stream(values()).filter(type -> type.typeName().equals(typeName)).findFirst();
    }
}
