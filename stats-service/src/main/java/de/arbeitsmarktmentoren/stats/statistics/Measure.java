package de.arbeitsmarktmentoren.stats.statistics;

import static de.arbeitsmarktmentoren.stats.statistics.AreaBasis.AT_FACT;
import static de.arbeitsmarktmentoren.stats.statistics.AreaBasis.AT_MONTH_END;
import static de.arbeitsmarktmentoren.stats.statistics.AreaBasis.AT_START;
import static de.arbeitsmarktmentoren.stats.statistics.AreaBasis.OF_PROJECT;
import static de.arbeitsmarktmentoren.stats.statistics.Dataset.ACTIVITY;
import static de.arbeitsmarktmentoren.stats.statistics.Dataset.BREAKDOWNS;
import static de.arbeitsmarktmentoren.stats.statistics.Dataset.COHORTS;
import static de.arbeitsmarktmentoren.stats.statistics.Dataset.FLOWS;
import static de.arbeitsmarktmentoren.stats.statistics.Dataset.INDICATORS;
import static de.arbeitsmarktmentoren.stats.statistics.Dataset.STOCK;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import de.arbeitsmarktmentoren.contracts.codelist.Code;
import de.arbeitsmarktmentoren.contracts.codelist.CodeLists;
import de.arbeitsmarktmentoren.contracts.codelist.Label;
import de.arbeitsmarktmentoren.contracts.codelist.PlacementKind;
import de.arbeitsmarktmentoren.stats.cells.Stock;

/** What may be asked for; its definition in words stands in the list {@code measures}. */
public enum Measure {

    STARTED(flow("STARTED"), DateBasis.AGREEMENT, AT_FACT, FLOWS, BREAKDOWNS, INDICATORS),
    STARTED_RETURNING(flow("STARTED_RETURNING"), DateBasis.AGREEMENT, AT_FACT, FLOWS),
    PERSONS_STARTED(new Formula.Persons(), DateBasis.AGREEMENT, AT_FACT, BREAKDOWNS),
    /** Kinds that this release does not know are placements all the same; only their outcome is not known. */
    PLACED(flows(flow -> flow.startsWith("PLACED_")), DateBasis.FIRST_DAY, AT_FACT, FLOWS, BREAKDOWNS, INDICATORS),
    PLACED_EMPLOYMENT(flows(placementsInto("EMPLOYMENT")::contains), DateBasis.FIRST_DAY, AT_FACT, FLOWS, BREAKDOWNS),
    PLACED_EMPLOYMENT_INSURED(flow("PLACED_EMPLOYMENT_INSURED"), DateBasis.FIRST_DAY, AT_FACT, FLOWS, BREAKDOWNS),
    PLACED_EMPLOYMENT_INSURED_SUBSIDISED(flow("PLACED_EMPLOYMENT_INSURED_SUBSIDISED"), DateBasis.FIRST_DAY, AT_FACT, FLOWS,
            BREAKDOWNS),
    PLACED_TRAINING(flows(placementsInto("TRAINING")::contains), DateBasis.FIRST_DAY, AT_FACT, FLOWS, BREAKDOWNS),
    DROPPED(flow("DROPPED_DROPOUT", "DROPPED_NEUTRAL"), DateBasis.END, AT_FACT, FLOWS, BREAKDOWNS, INDICATORS),
    DROPPED_DROPOUT(flow("DROPPED_DROPOUT"), DateBasis.END, AT_FACT, FLOWS, BREAKDOWNS),
    DROPPED_NEUTRAL(flow("DROPPED_NEUTRAL"), DateBasis.END, AT_FACT, FLOWS, BREAKDOWNS),
    COMPLETED(flow("COMPLETED"), DateBasis.END, AT_FACT, FLOWS, BREAKDOWNS),
    ENDED(flow("ENDED"), DateBasis.END, AT_FACT, FLOWS),
    REOPENED(flows(flow -> flow.startsWith("REOPENED_AFTER_")), DateBasis.REOPENING, AT_FACT, FLOWS),
    TRANSFERRED_IN(flow("TRANSFERRED_IN"), DateBasis.TRANSFER, AT_FACT, FLOWS),
    TRANSFERRED_OUT(flow("TRANSFERRED_OUT"), DateBasis.TRANSFER, AT_FACT, FLOWS),

    OPEN(new Formula.AtEnd(Stock.OPEN), DateBasis.MONTH_END, AT_MONTH_END, STOCK),
    SEEKING(new Formula.AtEnd(Stock.SEEKING), DateBasis.MONTH_END, AT_MONTH_END, STOCK),
    PAUSED(new Formula.AtEnd(Stock.PAUSED), DateBasis.MONTH_END, AT_MONTH_END, STOCK),
    AFTERCARE(new Formula.AtEnd(Stock.AFTERCARE), DateBasis.MONTH_END, AT_MONTH_END, STOCK),

    COHORT_STARTED(new Formula.Cohort(Exit.ANY), DateBasis.AGREEMENT, AT_START, COHORTS),
    COHORT_PLACED(new Formula.Cohort(Exit.PLACED), DateBasis.AGREEMENT, AT_START, COHORTS),
    COHORT_DROPPED(new Formula.Cohort(Exit.DROPPED), DateBasis.AGREEMENT, AT_START, COHORTS),
    COHORT_DROPPED_DROPOUT(new Formula.Cohort(Exit.DROPPED_DROPOUT), DateBasis.AGREEMENT, AT_START, COHORTS),
    COHORT_OPEN(new Formula.Cohort(Exit.OPEN), DateBasis.AGREEMENT, AT_START, COHORTS),

    SERVED(new Formula.Served(), DateBasis.EVERY_DAY, AT_FACT, INDICATORS),
    FLOW_RATIO(percent(List.of(PLACED), STARTED), DateBasis.EACH_FACT, AT_FACT, INDICATORS),
    EXIT_SHARE(percent(List.of(COMPLETED), COMPLETED, DROPPED), DateBasis.END, AT_FACT, INDICATORS),
    DROPOUT_RATE(percent(List.of(DROPPED_DROPOUT), COMPLETED, DROPPED), DateBasis.END, AT_FACT, INDICATORS),
    DROPOUT_RATE_ADJUSTED(percent(List.of(DROPPED_DROPOUT), COMPLETED, DROPPED_DROPOUT), DateBasis.END, AT_FACT, INDICATORS),
    RETENTION_DUE(flows(flow -> flow.startsWith("RETENTION_")), DateBasis.SIX_MONTHS_LATER, AT_FACT, INDICATORS),
    RETENTION_CHECKED(flows(flow -> flow.startsWith("RETENTION_") && !flow.equals("RETENTION_UNCHECKED")),
            DateBasis.SIX_MONTHS_LATER, AT_FACT, INDICATORS),
    RETENTION_KNOWN(flows(retained("YES", "NO")::contains), DateBasis.SIX_MONTHS_LATER, AT_FACT, INDICATORS),
    RETAINED(flows(retained("YES")::contains), DateBasis.SIX_MONTHS_LATER, AT_FACT, INDICATORS),
    RETENTION_RATE(percent(List.of(RETAINED), RETENTION_DUE), DateBasis.SIX_MONTHS_LATER, AT_FACT, INDICATORS),
    RETENTION_RATE_KNOWN(percent(List.of(RETAINED), RETENTION_KNOWN), DateBasis.SIX_MONTHS_LATER, AT_FACT, INDICATORS),
    RETENTION_COVERAGE(percent(List.of(RETENTION_CHECKED), RETENTION_DUE), DateBasis.SIX_MONTHS_LATER, AT_FACT, INDICATORS),
    COHORT_PLACEMENT_RATE(percent(List.of(COHORT_PLACED), COHORT_STARTED), DateBasis.AGREEMENT, AT_START, INDICATORS),
    COHORT_DROPOUT_RATE(percent(List.of(COHORT_DROPPED_DROPOUT), COHORT_STARTED), DateBasis.AGREEMENT, AT_START, INDICATORS),
    INCIDENCE_PLACED(new Formula.Incidence(Exit.PLACED), DateBasis.AGREEMENT, AT_START, INDICATORS),
    INCIDENCE_DROPPED(new Formula.Incidence(Exit.DROPPED), DateBasis.AGREEMENT, AT_START, INDICATORS),
    MONTHS_TO_PLACEMENT_MEDIAN(new Formula.MonthsUntil(0.5), DateBasis.AGREEMENT, AT_START, INDICATORS),
    MONTHS_TO_PLACEMENT_QUARTER(new Formula.MonthsUntil(0.25), DateBasis.AGREEMENT, AT_START, INDICATORS),

    INTERVIEWS(new Formula.Support(SupportCount.INTERVIEWS), DateBasis.HELD, OF_PROJECT, ACTIVITY),
    ACTIVITIES(new Formula.Support(SupportCount.ACTIVITIES), DateBasis.HELD, OF_PROJECT, ACTIVITY),
    ACTIVITY_MINUTES(new Formula.Support(SupportCount.ACTIVITY_MINUTES), DateBasis.HELD, OF_PROJECT, ACTIVITY),
    EMPLOYERS_SUPPORTED(new Formula.Support(SupportCount.EMPLOYERS_SUPPORTED), DateBasis.HELD, OF_PROJECT, ACTIVITY),
    EMPLOYER_CONTACTS(new Formula.Support(SupportCount.EMPLOYER_CONTACTS), DateBasis.HELD, OF_PROJECT, ACTIVITY),
    MENTORS(new Formula.Support(SupportCount.MENTORS), DateBasis.MONTH_END, OF_PROJECT, ACTIVITY),
    FULL_TIME_SHARES(new Formula.Support(SupportCount.FULL_TIME_SHARES), DateBasis.MONTH_END, OF_PROJECT, ACTIVITY),
    CASELOAD(new Formula.Quotient(List.of(OPEN), List.of(FULL_TIME_SHARES), false), DateBasis.MONTH_END, AT_MONTH_END,
            INDICATORS);

    private final Formula formula;
    private final DateBasis dateBasis;
    private final AreaBasis areaBasis;
    private final Set<Dataset> datasets;
    private final Unit unit;

    Measure(Formula formula, DateBasis dateBasis, AreaBasis areaBasis, Dataset... datasets) {
        this.formula = formula;
        this.dateBasis = dateBasis;
        this.areaBasis = areaBasis;
        this.datasets = EnumSet.copyOf(Arrays.asList(datasets));
        // Each figure of an answer is asked for it.
        this.unit = Unit.valueOf(attribute("unit"));
    }

    /** How it comes about. */
    public Formula formula() {
        return formula;
    }

    /** What its figures are measured in. */
    public Unit unit() {
        return unit;
    }

    /** Its entry in the list {@code measures}, with label and definition. */
    public Code code() {
        return CodeLists.get("measures").find(name()).orElseThrow();
    }

    /** What it says, in words. */
    public Label definition() {
        return new Label(attribute("definitionDe"), attribute("definitionEn"));
    }

    /** Rises when the definition changes. */
    public String definitionVersion() {
        return attribute("definitionVersion");
    }

    /** Which day decides about the period. */
    public Label dateBasis() {
        return dateBasis.label();
    }

    /** Whose district decides about the place. */
    public Label areaBasis() {
        return areaBasis.label();
    }

    private String attribute(String name) {
        return code().attribute(name).orElseThrow();
    }

    boolean isIn(Dataset dataset) {
        return datasets.contains(dataset);
    }

    /** Whether its figures can be divided by that dimension of the dataset. */
    public boolean isDividedBy(Dimension dimension) {
        return switch (dimension) {
            case TARGET_GROUP -> formula.isOfCases() || this == INTERVIEWS;
            case GROUP_COMBINATION -> formula.isOfCases();
            case SECTOR -> dateBasis == DateBasis.FIRST_DAY;
            case END_REASON -> dateBasis == DateBasis.END;
            case INTERVIEW_RESULT -> this == INTERVIEWS;
            case ACTIVITY_TYPE, CHANNEL -> this == ACTIVITIES || this == ACTIVITY_MINUTES;
            case AFTER -> formula.isOfACohort();
            default -> true;
        };
    }

    private static Formula flow(String... cells) {
        return flows(Set.of(cells)::contains);
    }

    private static Formula flows(Predicate<String> cells) {
        return new Formula.Flow(cells);
    }

    private static Formula percent(List<Measure> numerator, Measure... denominator) {
        return new Formula.Quotient(numerator, List.of(denominator), true);
    }

    private static Set<String> placementsInto(String outcome) {
        return CodeLists.get("placement-kinds").codes().stream().map(Code::code)
                .filter(kind -> PlacementKind.outcomeOf(kind).equals(Optional.of(outcome))).map("PLACED_"::concat)
                .collect(Collectors.toSet());
    }

    private static Set<String> retained(String... answers) {
        return CodeLists.get("retention-statuses").codes().stream()
                .filter(status -> status.attribute("retained").filter(List.of(answers)::contains).isPresent())
                .map(status -> "RETENTION_" + status.code()).collect(Collectors.toSet());
    }
}
