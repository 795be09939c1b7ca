package de.arbeitsmarktmentoren.cases.finding;

import java.util.LinkedHashMap;
import java.util.Map;

import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Which cases a client asks for, in the query string of a list and in the body of a search alike; all that is given must hold.
 */
@Schema(name = "CaseQuery", description = "Each member as in the query string of the list")
public record CaseQuery(
        @Parameter(description = "Code of the project responsible now", example = "P-14511-1") @QueryParam("project") @Nullable String project,
        @Parameter(description = "Code of the mentor responsible now", example = "M-14511-1-01") @QueryParam("mentor") @Nullable String mentor,
        @Parameter(description = "Official key (AGS) of the district responsible now", example = "14511") @QueryParam("district") @Nullable String district,
        @Parameter(description = "Code of the list case-statuses, or OPEN for all that are neither ended nor void", example = "ACTIVE") @QueryParam("status") @Nullable String status,
        @Parameter(description = "Code of the list target-groups", example = "OTHER_IMMIGRANT") @QueryParam("targetGroup") @Nullable String targetGroup,
        @Parameter(description = "Id of the person", example = "7c0a7f6e-4f0e-4a39-9a57-0b8f0c1d2e3f") @QueryParam("menteeId") @Nullable String menteeId,
        @Parameter(description = "The case's number in its project's own files", example = "CH-2025-017") @QueryParam("externalId") @Nullable String externalId,
        @Parameter(description = "true for cases whose retention check is due: six months after the placement and not yet made", example = "true") @QueryParam("retentionDue") @Nullable String retentionDue,
        @Parameter(description = "First day of the start", example = "2025-01-01") @QueryParam("startedFrom") @Nullable String startedFrom,
        @Parameter(description = "Last day of the start", example = "2025-12-31") @QueryParam("startedTo") @Nullable String startedTo,
        @Parameter(description = "First day of the first counting placement", example = "2025-01-01") @QueryParam("placedFrom") @Nullable String placedFrom,
        @Parameter(description = "Last day of the first counting placement", example = "2025-12-31") @QueryParam("placedTo") @Nullable String placedTo,
        @Parameter(description = "First day of the end that stands", example = "2025-01-01") @QueryParam("endedFrom") @Nullable String endedFrom,
        @Parameter(description = "Last day of the end that stands", example = "2025-12-31") @QueryParam("endedTo") @Nullable String endedTo,
        @Parameter(description = "What happened between factFrom and factTo: STARTED, PLACED, FURTHER_PLACED, PLACEMENT_AGREED, MILESTONE_REACHED, PAUSED, RESUMED, MENTOR_CHANGED, TRANSFERRED, ENDED, REOPENED or RETENTION_CHECKED", example = "TRANSFERRED") @QueryParam("fact") @Nullable String fact,
        @Parameter(description = "First day of the fact", example = "2025-01-01") @QueryParam("factFrom") @Nullable String factFrom,
        @Parameter(description = "Last day of the fact", example = "2025-12-31") @QueryParam("factTo") @Nullable String factTo) {

    /** Every case. */
    static CaseQuery all() {
        return by(null, null);
    }

    /** By who is responsible only. */
    static CaseQuery by(@Nullable String project, @Nullable String mentor) {
        return new CaseQuery(project, mentor, null, null, null, null, null, null, null, null, null, null, null, null, null,
                null,
                null);
    }

    /** What was given, by name. */
    Map<String, String> given() {
        Map<String, String> given = new LinkedHashMap<>();
        put(given, "project", project);
        put(given, "mentor", mentor);
        put(given, "district", district);
        put(given, "status", status);
        put(given, "targetGroup", targetGroup);
        put(given, "menteeId", menteeId);
        put(given, "externalId", externalId);
        put(given, "retentionDue", retentionDue);
        put(given, "startedFrom", startedFrom);
        put(given, "startedTo", startedTo);
        put(given, "placedFrom", placedFrom);
        put(given, "placedTo", placedTo);
        put(given, "endedFrom", endedFrom);
        put(given, "endedTo", endedTo);
        put(given, "fact", fact);
        put(given, "factFrom", factFrom);
        put(given, "factTo", factTo);
        return given;
    }

    private static void put(Map<String, String> given, String name, @Nullable String value) {
        if (value != null) {
            given.put(name, value);
        }
    }
}
