package de.arbeitsmarktmentoren.cases.mentoring;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How a step is asked for over HTTP.
 *
 * @param path below the case
 * @param form what the body says; null if there is none
 * @param body one that says it
 */
record StepRequest(String path, @Nullable Class<? extends Record> form, Map<String, ?> body) {

    private static final String DAY = "2025-10-01";
    private static final LocalDate TO_COME = LocalDate.now(ZoneId.of("Europe/Berlin")).plusDays(2);
    private static final Map<Step, StepRequest> ALL = new EnumMap<>(Step.class);

    static {
        ALL.put(Step.PLACE, of("placements", RecordPlacement.class, placement(DAY)));
        ALL.put(Step.AGREE_PLACEMENT, of("agreed-placements", RecordPlacement.class, placement(TO_COME.toString())));
        ALL.put(Step.WITHDRAW_AGREED_PLACEMENT, new StepRequest("agreed-placements/{placementId}/withdrawal", null, Map.of()));
        ALL.put(Step.REACH_MILESTONE,
                of("milestones", ReachMilestone.class, Map.of("kind", "INTERNSHIP", "reachedOn", DAY)));
        ALL.put(Step.PAUSE, of("pauses", PauseMentoring.class, Map.of("pausedOn", DAY, "reason", "COURSE")));
        ALL.put(Step.RESUME, of("resumption", ResumeMentoring.class, Map.of("resumedOn", DAY)));
        ALL.put(Step.CHECK_RETENTION,
                of("retention-checks", CheckRetention.class, Map.of("status", "SAME_EMPLOYER", "checkedOn", DAY)));
        ALL.put(Step.CHANGE_MENTOR, of("transfers", TransferMentoring.class,
                Map.of("transferredOn", DAY, "project", "P-14511-1", "mentor", "M-14511-1-02")));
        ALL.put(Step.OFFER_TRANSFER, of("transfer-offers", OfferTransfer.class, Map.of("project", "P-14713-1")));
        ALL.put(Step.ACCEPT_TRANSFER, of("transfer-offers/{offerId}/acceptance", AcceptTransfer.class,
                Map.of("mentor", "M-14713-1-02", "transferredOn", DAY)));
        ALL.put(Step.REJECT_TRANSFER,
                of("transfer-offers/{offerId}/rejection", RejectTransfer.class, Map.of("note", "Kein Platz")));
        ALL.put(Step.WITHDRAW_TRANSFER, new StepRequest("transfer-offers/{offerId}/withdrawal", null, Map.of()));
        ALL.put(Step.END, of("end", EndMentoring.class, Map.of("endedOn", DAY, "reason", "OTHER")));
        ALL.put(Step.REOPEN, of("reopening", ReopenMentoring.class, Map.of("reopenedOn", DAY)));
        ALL.put(Step.CORRECT, of("corrections", CorrectMentoring.class, Map.of("startedOn", "2025-01-13")));
        ALL.put(Step.VOID, of("voiding", VoidMentoring.class, Map.of("note", "Doppelt erfasst")));
    }

    /** Those of all steps that can be asked for; a start is a request of another kind. */
    static Map<Step, StepRequest> all() {
        return ALL;
    }

    private static StepRequest of(String path, Class<? extends Record> form, Map<String, ?> body) {
        return new StepRequest(path, form, body);
    }

    private static Map<String, ?> placement(String day) {
        return Map.of("kind", "VOCATIONAL_TRAINING", "placedOn", day, "qualificationAdequate", "YES");
    }

    /** The members of the body, those that must be there first. */
    List<String> members(boolean needed) {
        if (form == null) {
            return List.of();
        }
        Set<String> required = Set.of(form.getAnnotation(Schema.class) == null ? new String[0]
                : form.getAnnotation(Schema.class).requiredProperties());
        return Arrays.stream(form.getRecordComponents()).map(component -> component.getName())
                .filter(name -> required.contains(name) == needed).toList();
    }
}
