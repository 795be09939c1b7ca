package de.arbeitsmarktmentoren.stats.statistics;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

import de.arbeitsmarktmentoren.contracts.codelist.Code;
import de.arbeitsmarktmentoren.contracts.codelist.CodeList;
import de.arbeitsmarktmentoren.contracts.codelist.CodeLists;
import de.arbeitsmarktmentoren.contracts.codelist.Label;

/** The programme's funding phases as periods, in the order of time. */
final class FundingPhases {

    private static final CodeList PHASES = CodeLists.get("funding-phases");

    private FundingPhases() {
    }

    static List<String> codes() {
        return PHASES.codes().stream().map(Code::code).toList();
    }

    static Optional<Period> find(String code) {
        return PHASES.find(code).map(FundingPhases::period);
    }

    static Optional<Label> label(String code) {
        return PHASES.find(code).map(Code::label);
    }

    /** Phases differ in length: the one before a phase is the one that ends where it begins. */
    static Optional<Period> before(Period phase) {
        return PHASES.codes().stream().map(FundingPhases::period)
                .filter(each -> each.to().plusMonths(1).equals(phase.from())).findFirst();
    }

    private static Period period(Code phase) {
        return new Period(phase.code(), month(phase, "from"), month(phase, "to"));
    }

    private static YearMonth month(Code phase, String attribute) {
        return phase.attribute(attribute).map(YearMonth::parse).orElseThrow();
    }
}
