package de.arbeitsmarktmentoren.cases.finding;

import java.util.Map;

import org.jspecify.annotations.Nullable;

import de.arbeitsmarktmentoren.contracts.codelist.Label;

/** How the steps of a case are called by people, and which day is theirs. */
enum StepWords {
    START("Mentoring begonnen", "Mentoring started", "startedOn"),
    PLACE("Vermittelt", "Placed", "placedOn"),
    AGREE_PLACEMENT("Vermittlung vereinbart", "Placement agreed", "placedOn"),
    WITHDRAW_AGREED_PLACEMENT("Vereinbarte Vermittlung zurückgenommen", "Agreed placement withdrawn", null),
    BEGIN_PLACEMENT("Vereinbarte Vermittlung begonnen", "Agreed placement begun", "placedOn"),
    REACH_MILESTONE("Zwischenschritt erreicht", "Milestone reached", "reachedOn"),
    PAUSE("Mentoring pausiert", "Mentoring paused", "pausedOn"),
    RESUME("Mentoring fortgesetzt", "Mentoring resumed", "resumedOn"),
    CHECK_RETENTION("Verbleib geprüft", "Retention checked", "checkedOn"),
    CHANGE_MENTOR("Mentor/in gewechselt", "Mentor changed", "transferredOn"),
    OFFER_TRANSFER("Übergabe angeboten", "Transfer offered", null),
    ACCEPT_TRANSFER("An ein anderes Projekt übergeben", "Transferred to another project", "transferredOn"),
    REJECT_TRANSFER("Übergabe abgelehnt", "Transfer rejected", null),
    WITHDRAW_TRANSFER("Angebot der Übergabe zurückgezogen", "Transfer offer withdrawn", null),
    END("Mentoring beendet", "Mentoring ended", "endedOn"),
    REOPEN("Mentoring wiederaufgenommen", "Mentoring reopened", "reopenedOn"),
    CORRECT("Angaben berichtigt", "Facts corrected", null),
    VOID("Als irrtümlich erfasst gestrichen", "Voided as entered in error", null),
    DERIVE("Angaben zur Person nachgeführt", "Facts about the person derived anew", null),
    REASSIGN("Einer anderen Person zugeordnet", "Assigned to another person", null);

    private final Label label;
    private final @Nullable String day;

    StepWords(String german, String english, @Nullable String day) {
        this.label = new Label(german, english);
        this.day = day;
    }

    Label label() {
        return label;
    }

    /** The day among the new values of the step, null where it has none of its own. */
    @Nullable
    String dayAmong(Map<String, String> newValues) {
        return day == null ? null
                : newValues.entrySet().stream().filter(change -> change.getKey().endsWith('/' + day)).map(Map.Entry::getValue)
                        .findFirst().orElse(null);
    }
}
