package de.arbeitsmarktmentoren.cases.support;

import java.util.List;

import org.jspecify.annotations.Nullable;

/** A status of a recognition procedure cannot follow the one before it; nothing has been changed. */
final class RecognitionStepNotAllowed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final @Nullable RecognitionStatus status;
    private final transient List<RecognitionStatus> allowed;

    RecognitionStepNotAllowed(@Nullable RecognitionStatus status, RecognitionStatus next, List<RecognitionStatus> allowed) {
        super(next + " cannot follow " + status + ", but " + allowed);
        this.status = status;
        this.allowed = allowed;
    }

    /** Where the procedure stands before the step; null at its beginning. */
    @Nullable
    RecognitionStatus status() {
        return status;
    }

    /** What may follow instead. */
    List<RecognitionStatus> allowed() {
        return allowed;
    }
}
