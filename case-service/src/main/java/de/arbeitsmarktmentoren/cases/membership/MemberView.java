package de.arbeitsmarktmentoren.cases.membership;

import java.time.Instant;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Somebody who belongs to a project. */
@Schema(name = "Member")
record MemberView(
        @Schema(description = "The sub of the OIDC server's tokens", examples = "8a57c1d2-4f0e-4a39-9a57-0b8f0c1d2e3f") String subject,
        @Schema(examples = "2025-01-02T08:15:00Z") Instant addedAt,
        @Schema(description = "Subject of a token", examples = "1f0e8a57-6b3e-4f0e-9d1c-5b8f0c1d2e3f") String addedBy) {

    static MemberView of(Membership membership) {
        return new MemberView(membership.subject(), membership.addedAt(), membership.addedBy());
    }

    /** All members of a project, in the order of their subjects. */
    @Schema(name = "Members")
    record All(List<MemberView> items) {
    }
}
