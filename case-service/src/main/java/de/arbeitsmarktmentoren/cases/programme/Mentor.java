package de.arbeitsmarktmentoren.cases.programme;

import java.math.BigDecimal;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A post in a project as it is on some days, known by its code only: the names of staff are personal data and not kept here.
 */
@Schema(name = "MentorState")
record Mentor(
        @Schema(examples = "P-14511-1") String project,
        @Schema(description = "1 is a full post", examples = "1.0") BigDecimal fullTimeShare) {

    Mentor {
        fullTimeShare = fullTimeShare.setScale(2);
    }
}
