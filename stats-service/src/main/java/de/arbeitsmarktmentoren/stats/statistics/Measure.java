package de.arbeitsmarktmentoren.stats.statistics;

import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

import de.arbeitsmarktmentoren.contracts.codelist.Label;
import de.arbeitsmarktmentoren.contracts.codelist.PlacementKind;

/** What may be asked for, as a sum of what the cells count. */
public enum Measure {

    STARTED("STARTED"::equals, Basis.AGREEMENT),
    /** Kinds that this release does not know are placements all the same; only their outcome is not known. */
    PLACED(flow -> flow.startsWith(Prefix.PLACED), Basis.FIRST_DAY),
    PLACED_EMPLOYMENT(flow -> leadsTo("EMPLOYMENT", flow), Basis.FIRST_DAY),
    PLACED_TRAINING(flow -> leadsTo("TRAINING", flow), Basis.FIRST_DAY),
    DROPPED(Set.of("DROPPED_DROPOUT", "DROPPED_NEUTRAL")::contains, Basis.END);

    private final Predicate<String> sums;
    private final Label dateBasis;

    Measure(Predicate<String> sums, Label dateBasis) {
        this.sums = sums;
        this.dateBasis = dateBasis;
    }

    /** Whether what is counted under that name in the cells is part of this measure. */
    boolean sums(String flow) {
        return sums.test(flow);
    }

    /** Which day decides about the period. */
    public Label dateBasis() {
        return dateBasis;
    }

    private static boolean leadsTo(String outcome, String flow) {
        return flow.startsWith(Prefix.PLACED)
                && PlacementKind.outcomeOf(flow.substring(Prefix.PLACED.length())).equals(Optional.of(outcome));
    }

    /** Constants of an enum's own are not there yet when its members are made. */
    private static final class Prefix {

        private static final String PLACED = "PLACED_";
    }

    private static final class Basis {

        private static final Label AGREEMENT = new Label("Monat der Integrationsvereinbarung", "month of the agreement");
        private static final Label FIRST_DAY = new Label("Monat des ersten Tages der Arbeit oder Ausbildung",
                "month of the first day of work or training");
        private static final Label END = new Label("Monat des Endes", "month of the end");
    }
}
