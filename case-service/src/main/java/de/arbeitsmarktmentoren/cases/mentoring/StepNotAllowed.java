package de.arbeitsmarktmentoren.cases.mentoring;

import java.util.List;

import de.arbeitsmarktmentoren.contracts.Status;

/** The case's status does not allow the step; nothing has been changed. */
public final class StepNotAllowed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Status status;

    StepNotAllowed(Step step, Status status) {
        super(step + " is not allowed in status " + status + ", but " + Step.allowedIn(status));
        this.status = status;
    }

    public Status status() {
        return status;
    }

    /** What is allowed instead. */
    public List<Step> allowed() {
        return Step.allowedIn(status);
    }
}
