package de.arbeitsmarktmentoren.cases.programme;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A project as it is on some days. A district may have several. */
@Schema(name = "ProjectState")
record Project(
        @Schema(examples = "Arbeitsmarktmentoren Chemnitz") String name,
        @Schema(description = "Code of who runs it", examples = "C-01") String carrier,
        @Schema(description = "Official key (AGS) of the district", examples = "14511") String district,
        @Schema(description = "Codes of the funding phases in which it has money", examples = "[\"F-2020\",\"F-2025\"]") List<String> phases) {

    Project {
        phases = List.copyOf(phases);
    }
}
