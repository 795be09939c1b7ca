package de.arbeitsmarktmentoren.cases.mentoring;

import static de.arbeitsmarktmentoren.contracts.Status.ACTIVE;
import static de.arbeitsmarktmentoren.contracts.Status.AFTERCARE;
import static de.arbeitsmarktmentoren.contracts.Status.ENDED;
import static de.arbeitsmarktmentoren.contracts.Status.PAUSED;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

import de.arbeitsmarktmentoren.contracts.Status;

/** What may happen to a mentoring, and in which statuses it may: the one table of this. */
enum Step {
    PLACE(ACTIVE),
    END(ACTIVE, PAUSED, AFTERCARE),
    TRANSFER(ACTIVE, PAUSED, AFTERCARE),
    CORRECT(ACTIVE, PAUSED, AFTERCARE, ENDED),
    VOID(ACTIVE, PAUSED, AFTERCARE, ENDED);

    private final Set<Status> statuses;

    Step(Status... statuses) {
        this.statuses = Set.of(statuses);
    }

    boolean isAllowedIn(Status status) {
        return statuses.contains(status);
    }

    /** The steps that are allowed in that status, in the order of this table. */
    static List<Step> allowedIn(Status status) {
        return Arrays.stream(values()).filter(step -> step.isAllowedIn(status)).toList();
    }
}
