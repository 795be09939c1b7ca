package de.arbeitsmarktmentoren.cases.mentoring;

import static de.arbeitsmarktmentoren.contracts.Status.ACTIVE;
import static de.arbeitsmarktmentoren.contracts.Status.AFTERCARE;
import static de.arbeitsmarktmentoren.contracts.Status.ENDED;
import static de.arbeitsmarktmentoren.contracts.Status.PAUSED;
import static de.arbeitsmarktmentoren.contracts.Status.VOIDED;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

import de.arbeitsmarktmentoren.contracts.Status;

/** What may happen to a mentoring, and in which statuses it may: the one table of this. */
public enum Step {
    /** Begins a case, so that there is no status before it. */
    START,
    PLACE(ACTIVE, PAUSED, AFTERCARE),
    AGREE_PLACEMENT(ACTIVE, PAUSED, AFTERCARE),
    WITHDRAW_AGREED_PLACEMENT(ACTIVE, PAUSED, AFTERCARE),
    /** By the clock, on the day that was agreed. */
    BEGIN_PLACEMENT(ACTIVE, PAUSED, AFTERCARE),
    REACH_MILESTONE(ACTIVE, PAUSED, AFTERCARE),
    PAUSE(ACTIVE, AFTERCARE),
    RESUME(PAUSED),
    CHECK_RETENTION(PAUSED, AFTERCARE, ENDED),
    CHANGE_MENTOR(ACTIVE, PAUSED, AFTERCARE),
    OFFER_TRANSFER(ACTIVE, PAUSED, AFTERCARE),
    ACCEPT_TRANSFER(ACTIVE, PAUSED, AFTERCARE),
    REJECT_TRANSFER(ACTIVE, PAUSED, AFTERCARE),
    WITHDRAW_TRANSFER(ACTIVE, PAUSED, AFTERCARE),
    END(ACTIVE, PAUSED, AFTERCARE),
    REOPEN(ENDED),
    CORRECT(ACTIVE, PAUSED, AFTERCARE, ENDED),
    VOID(ACTIVE, PAUSED, AFTERCARE, ENDED),
    /** What another case or the registered data of the same person say of this one; follows by itself. */
    DERIVE(ACTIVE, PAUSED, AFTERCARE, ENDED),
    /** To another person, because two turned out to be one or one to be two; follows by itself. */
    REASSIGN(ACTIVE, PAUSED, AFTERCARE, ENDED, VOIDED);

    private final Set<Status> statuses;

    Step(Status... statuses) {
        this.statuses = Set.of(statuses);
    }

    /** Whether somebody can ask for it; else it follows by itself or from the clock. */
    public boolean isAsked() {
        return this != BEGIN_PLACEMENT && this != DERIVE && this != REASSIGN;
    }

    public boolean isAllowedIn(Status status) {
        return statuses.contains(status);
    }

    /** @throws StepNotAllowed if that status does not allow the step */
    void checkAllowedIn(Status status) {
        if (!isAllowedIn(status)) {
            throw new StepNotAllowed(this, status);
        }
    }

    /** The steps that may be asked for in that status, in the order of this table. */
    public static List<Step> allowedIn(Status status) {
        return Arrays.stream(values()).filter(Step::isAsked).filter(step -> step.isAllowedIn(status)).toList();
    }
}
