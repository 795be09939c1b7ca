package de.arbeitsmarktmentoren.contracts.codelist;

import java.util.Optional;

/** Why a mentoring ended. */
public final class EndReason {

    /** What anonymisation leaves of a reason; the kind then is the one kept with the case. */
    public static final String UNKNOWN = "UNKNOWN";

    private EndReason() {
    }

    /**
     * The end kind of a reason: {@code SUCCESS}, {@code NEUTRAL} or {@code DROPOUT}; empty for a code not known and for
     * {@link #UNKNOWN}.
     */
    public static Optional<String> kindOf(String code) {
        return CodeLists.get("end-reasons").find(code).flatMap(reason -> reason.attribute("kind"));
    }
}
