package de.arbeitsmarktmentoren.cases.codelist;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import de.arbeitsmarktmentoren.contracts.codelist.Code;
import de.arbeitsmarktmentoren.contracts.codelist.CodeList;
import de.arbeitsmarktmentoren.contracts.codelist.Label;

/** A code list as clients see it. */
@Schema(name = "CodeList")
record CodeListView(
        @Schema(examples = "placement-kinds") String id,
        Label label,
        Label description,
        @Schema(description = "Whether codes may be added at any time") boolean open,
        List<CodeView> codes) {

    static CodeListView of(CodeList list) {
        return new CodeListView(list.id(), list.label(), list.description(), list.open(),
                list.codes().stream().map(CodeView::of).toList());
    }

    /** One of its codes. */
    @Schema(name = "Code")
    record CodeView(
            @Schema(examples = "EMPLOYMENT_INSURED") String code,
            Label label,
            @Schema(description = "First day of a fact that may have it", examples = "2016-10-01") LocalDate validFrom,
            @Schema(description = "Last day of a fact that may have it; null while no end is known", examples = "2027-12-31", nullable = true) @Nullable LocalDate validTo,
            @Schema(description = "Whether people may choose it: some only the service sets") boolean recordable,
            @Schema(description = "What else is known of it, by name") Map<String, String> attributes) {

        static CodeView of(Code code) {
            return new CodeView(code.code(), code.label(), code.validFrom(), code.validTo(), code.recordable(),
                    code.attributes());
        }
    }
}
