package de.arbeitsmarktmentoren.cases.codelist;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import de.arbeitsmarktmentoren.contracts.codelist.CodeList;
import de.arbeitsmarktmentoren.contracts.codelist.Label;

/** A code list without its codes. */
@Schema(name = "CodeListSummary")
record CodeListSummary(
        @Schema(examples = "placement-kinds") String id,
        Label label,
        Label description,
        @Schema(description = "Whether codes may be added at any time") boolean open,
        @Schema(description = "How many codes it has", examples = "3") int size) {

    static CodeListSummary of(CodeList list) {
        return new CodeListSummary(list.id(), list.label(), list.description(), list.open(), list.codes().size());
    }

    /** All lists. */
    @Schema(name = "CodeLists")
    record Page(List<CodeListSummary> items) {
    }
}
