package de.arbeitsmarktmentoren.stats.operation;

import de.arbeitsmarktmentoren.contracts.codelist.Code;
import de.arbeitsmarktmentoren.contracts.codelist.CodeLists;
import de.arbeitsmarktmentoren.contracts.codelist.Label;
import de.arbeitsmarktmentoren.stats.projection.RefusalReason;

/** What a reason means and what to do about it, as the list {@code refusal-reasons} says. */
record Explanation(Label label, Label meaning, Label action) {

    static final String LIST = "refusal-reasons";

    static Explanation of(RefusalReason reason) {
        Code code = CodeLists.get(LIST).find(reason.name()).orElseThrow();
        return new Explanation(code.label(), label(code, "definition"), label(code, "action"));
    }

    private static Label label(Code code, String attribute) {
        return new Label(code.attribute(attribute + "De").orElseThrow(), code.attribute(attribute + "En").orElseThrow());
    }
}
