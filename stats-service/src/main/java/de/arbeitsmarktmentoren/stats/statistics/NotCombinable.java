package de.arbeitsmarktmentoren.stats.statistics;

import java.util.ArrayList;
import java.util.List;

import de.arbeitsmarktmentoren.contracts.codelist.Label;
import de.arbeitsmarktmentoren.stats.statistics.QuestionRefused.Fault;

/** Codes that are each allowed, but not with each other. */
final class NotCombinable {

    private NotCombinable() {
    }

    static List<Fault> in(Question question, int mostFactsAtOnce) {
        List<Fault> faults = new ArrayList<>();
        long ofTheFacts = question.dimensions().stream().filter(Dimension::isOfTheFacts).count();
        if (ofTheFacts > mostFactsAtOnce) {
            faults.add(new Fault("query",
                    new Label("Höchstens " + mostFactsAtOnce + " Merkmale der Person, der Vermittlung oder"
                            + " des Endes zugleich",
                            "At most " + mostFactsAtOnce + " features of the person, the placement or the end"
                                    + " at once")));
        }
        if (mixesCohortsWithOthers(question)) {
            faults.add(cohortsApart(question));
        }
        if (comparesRatesInPercent(question)) {
            faults.add(new Fault(Dimension.COMPARISON.parameter(),
                    new Label("CHANGE_PERCENT gibt es nur zu gezählten Merkmalen; Quoten vergleicht CHANGE in Prozentpunkten",
                            "CHANGE_PERCENT exists for counted measures only; CHANGE compares rates in percentage points")));
        }
        return faults;
    }

    private static boolean mixesCohortsWithOthers(Question question) {
        List<Measure> measures = question.measures();
        return !question.asks(Dimension.AFTER) && measures.stream().anyMatch(measure -> measure.formula().isOfACohort());
    }

    private static Fault cohortsApart(Question question) {
        String ofCohorts = String.join(", ", question.dataset().measures().stream()
                .filter(measure -> measure.formula().isOfACohort()).map(Measure::name).toList());
        return new Fault(Dimension.MEASURE.parameter(),
                new Label("Für sich abzufragen, mit after: " + ofCohorts,
                        "To be asked for by themselves, with after: " + ofCohorts));
    }

    private static boolean comparesRatesInPercent(Question question) {
        return question.codes().getOrDefault(Dimension.COMPARISON, List.of()).contains(Comparison.CHANGE_PERCENT.name())
                && question.measures().stream()
                        .anyMatch(measure -> measure.unit().decimals() > 0 || measure.unit() == Unit.MONTHS);
    }
}
