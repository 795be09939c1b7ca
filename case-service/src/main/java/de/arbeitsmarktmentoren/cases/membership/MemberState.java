package de.arbeitsmarktmentoren.cases.membership;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether somebody belongs to a project, once he was added or removed. */
record MemberState(
        @Schema(examples = "P-14511-1") String project,
        @Schema(examples = "8a57c1d2-4f0e-4a39-9a57-0b8f0c1d2e3f") String subject,
        @Schema(description = "Whether the subject belongs to the project now") boolean member) {
}
