package de.arbeitsmarktmentoren.stats.format;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import de.arbeitsmarktmentoren.contracts.codelist.CodeList;
import de.arbeitsmarktmentoren.contracts.codelist.Label;

/** A code list without its codes. */
@Schema(name = "CodeListSummary")
public record CodeListView(
        @Schema(examples = "districts") String id,
        Label label,
        Label description,
        @Schema(description = "Whether codes may be added at any time") boolean open,
        @Schema(description = "How many codes it has", examples = "14") int size) {

    /** The list of lists shows this. */
    public static CodeListView of(CodeList list) {
        return new CodeListView(list.id(), list.label(), list.description(), list.open(), list.codes().size());
    }
}
