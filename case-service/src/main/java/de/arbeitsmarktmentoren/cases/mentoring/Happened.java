package de.arbeitsmarktmentoren.cases.mentoring;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

import de.arbeitsmarktmentoren.contracts.CaseEventType;
import de.arbeitsmarktmentoren.contracts.MentoringState;

/** What a step tells the figures: the one place where it is decided whether and as what it is published. */
final class Happened {

    private Happened() {
    }

    /**
     * Empty if the reportable state is as it was.
     *
     * @param before null for the first step of a case
     */
    static Optional<CaseEventType> between(@Nullable Facts before, Step step, Facts after) {
        MentoringState known = before == null ? null : ReportableState.of(before);
        return ReportableState.of(after).equals(known) ? Optional.empty() : Optional.of(type(before, step, after));
    }

    private static CaseEventType type(@Nullable Facts before, Step step, Facts after) {
        return switch (step) {
            case START -> CaseEventType.STARTED;
            case PLACE, BEGIN_PLACEMENT -> before == null || before.placement() == null ? CaseEventType.PLACED
                    : CaseEventType.MILESTONE_REACHED;
            case REACH_MILESTONE -> CaseEventType.MILESTONE_REACHED;
            case PAUSE -> CaseEventType.PAUSED;
            case RESUME -> CaseEventType.RESUMED;
            case CHECK_RETENTION -> CaseEventType.RETENTION_CHECKED;
            case ACCEPT_TRANSFER -> CaseEventType.TRANSFERRED;
            case END -> after.placement() == null ? CaseEventType.DROPPED : CaseEventType.COMPLETED;
            case REOPEN -> CaseEventType.REOPENED;
            case VOID -> CaseEventType.VOIDED;
            case CORRECT, DERIVE, REASSIGN, CHANGE_MENTOR, AGREE_PLACEMENT, WITHDRAW_AGREED_PLACEMENT, OFFER_TRANSFER,
                    REJECT_TRANSFER,
                    WITHDRAW_TRANSFER ->
                CaseEventType.CORRECTED;
        };
    }
}
