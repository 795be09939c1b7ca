package de.arbeitsmarktmentoren.cases.finding;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonProperty;

import de.arbeitsmarktmentoren.cases.mentoring.CaseView;

/** A case with where the text was found. */
@Schema(name = "FoundCase")
record SearchView(@JsonProperty("case") CaseView mentoring, List<PlaceView> found) {

    /** Where it was found. */
    @Schema(name = "FoundPlace")
    record PlaceView(
            @Schema(description = "NOTE, MENTEE_NAME, EMPLOYER_NAME or RECOGNITION; others may come", examples = "NOTE") String place,
            @Schema(description = "Some words around it, the found ones between « and »; null where only a name was found", nullable = true, examples = "Wir haben einen «Kita»-Platz gefunden") @Nullable String fragment) {

        static PlaceView of(Search.Found found) {
            return new PlaceView(found.place().name(), found.fragment());
        }
    }

    /** Some cases and where the next begin. */
    @Schema(name = "FoundCases")
    record Page(
            List<SearchView> items,
            @Schema(description = "Pass it as cursor to get the next cases; null on the last page", nullable = true, examples = "MmY2ZjNmMGE") @Nullable String nextCursor) {
    }
}
