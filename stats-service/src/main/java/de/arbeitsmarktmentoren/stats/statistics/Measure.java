package de.arbeitsmarktmentoren.stats.statistics;

import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import de.arbeitsmarktmentoren.contracts.codelist.Code;
import de.arbeitsmarktmentoren.contracts.codelist.CodeLists;
import de.arbeitsmarktmentoren.contracts.codelist.Label;
import de.arbeitsmarktmentoren.contracts.codelist.PlacementKind;

/** What may be asked for, as a sum of what the cells count. */
public enum Measure {

    STARTED(DateBasis.AGREEMENT, "STARTED"::equals),
    /** Kinds that this release does not know are placements all the same; only their outcome is not known. */
    PLACED(DateBasis.FIRST_DAY, flow -> flow.startsWith("PLACED_")),
    PLACED_EMPLOYMENT(DateBasis.FIRST_DAY, placementsInto("EMPLOYMENT")::contains),
    PLACED_TRAINING(DateBasis.FIRST_DAY, placementsInto("TRAINING")::contains),
    DROPPED(DateBasis.END, Set.of("DROPPED_DROPOUT", "DROPPED_NEUTRAL")::contains);

    private final DateBasis dateBasis;
    private final Predicate<String> sums;

    Measure(DateBasis dateBasis, Predicate<String> sums) {
        this.dateBasis = dateBasis;
        this.sums = sums;
    }

    /** Whether what is counted under that name in the cells is part of this measure. */
    boolean sums(String flow) {
        return sums.test(flow);
    }

    /** Which day decides about the period. */
    public Label dateBasis() {
        return dateBasis.label();
    }

    private static Set<String> placementsInto(String outcome) {
        return CodeLists.get("placement-kinds").codes().stream().map(Code::code)
                .filter(kind -> PlacementKind.outcomeOf(kind).equals(Optional.of(outcome)))
                .map(kind -> "PLACED_" + kind).collect(Collectors.toSet());
    }
}
