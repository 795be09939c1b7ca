package de.arbeitsmarktmentoren.stats.statistics;

import static de.arbeitsmarktmentoren.contracts.problem.ProblemType.INVALID_PERIOD;
import static de.arbeitsmarktmentoren.contracts.problem.ProblemType.MALFORMED_REQUEST;
import static de.arbeitsmarktmentoren.contracts.problem.ProblemType.NOT_COMBINABLE;
import static de.arbeitsmarktmentoren.contracts.problem.ProblemType.TOO_MANY_CELLS;
import static de.arbeitsmarktmentoren.contracts.problem.ProblemType.UNKNOWN_CODE;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import de.arbeitsmarktmentoren.contracts.codelist.Label;
import de.arbeitsmarktmentoren.stats.statistics.QuestionRefused.Fault;

/** Turns query parameters into a question, or says what is wrong with them and what is allowed; pure. */
public final class QuestionReader {

    /** The last complete month, as of which to answer. */
    public static final String CUT_OFF = "cutOff";

    /** Parameters that do not change what is asked, only how and when it is answered; they are not read here. */
    public static final Set<String> ABOUT_THE_ANSWER = Set.of("atLeast", "format", "lang");

    private static final int MOST_FACTS_AT_ONCE = 3;

    private final Dataset dataset;
    private final Map<String, List<String>> parameters;
    private final Offer offer;
    private final YearMonth lastComplete;

    private QuestionReader(Dataset dataset, Map<String, List<String>> parameters, Offer offer, LocalDate today) {
        this.dataset = dataset;
        this.parameters = parameters;
        this.offer = offer;
        this.lastComplete = YearMonth.from(today).minusMonths(1);
    }

    /**
     * @param parameters each with its values, any of which may be a list separated by commas
     * @param offer what whoever asks may ask for
     * @param today decides what the last complete month is
     * @throws QuestionRefused if it cannot be answered
     */
    public static Question read(Dataset dataset, Map<String, List<String>> parameters, Offer offer, LocalDate today) {
        return new QuestionReader(dataset, parameters, offer, today).read();
    }

    static void refuseTooMany(Question question) {
        if (question.cells() > Question.MOST_CELLS) {
            throw QuestionRefused.because(TOO_MANY_CELLS, "query",
                    new Label("Höchstens " + Question.MOST_CELLS + " Werte je Abfrage",
                            "At most " + Question.MOST_CELLS + " cells per query"));
        }
    }

    private Question read() {
        refuseUnknownParameters();
        refuseBothWaysOfGrouping();
        YearMonth cutOff = cutOff();
        List<Period> periods = Periods.parse(
                values(Dimension.PERIOD, List.of(String.valueOf(cutOff.plusMonths(1).getYear() - 1))),
                cutOff);
        Map<Dimension, List<String>> codes = codes();
        codes.put(Dimension.PERIOD, periods.stream().map(Period::code).toList());
        Question question = new Question(dataset, codes, periods, cutOff, asksForCutOff() ? cutOff : cutOff.plusMonths(1));
        refuseWhatDoesNotGoTogether(question);
        refuseTooMany(question);
        return question;
    }

    private Map<Dimension, List<String>> codes() {
        Map<Dimension, List<String>> codes = new EnumMap<>(Dimension.class);
        for (Dimension dimension : dataset.dimensions()) {
            if (asksFor(dimension) && dimension != Dimension.PERIOD) {
                codes.put(dimension, new CodeReader(dataset, dimension, offer).read(values(dimension, List.of())));
            }
        }
        codes.computeIfAbsent(Dimension.MEASURE, absent -> usualMeasures(codes.keySet()));
        offer.codes().forEach(codes::putIfAbsent);
        codes.putIfAbsent(Dimension.DISTRICT, List.of(Dimension.DISTRICT.total().orElseThrow()));
        addGroups(codes);
        addHorizon(codes);
        return codes;
    }

    /** All that the dimensions asked for divide. */
    private List<String> usualMeasures(Set<Dimension> asked) {
        List<Measure> divided = dataset.measures().stream().filter(offer::holds)
                .filter(measure -> asked.stream().allMatch(measure::isDividedBy)).toList();
        boolean cohorts = dataset == Dataset.COHORTS || asked.contains(Dimension.AFTER);
        return divided.stream().filter(measure -> cohorts || !measure.formula().isOfACohort())
                .filter(measure -> measure != Measure.PERSONS_STARTED).map(Measure::name).toList();
    }

    private void addGroups(Map<Dimension, List<String>> codes) {
        if (dataset != Dataset.ACTIVITY && !codes.containsKey(Dimension.GROUP_COMBINATION)) {
            codes.putIfAbsent(Dimension.TARGET_GROUP, List.of(Question.TOTAL));
        }
    }

    /** Whoever asks for a cohort and no number of months gets all of them, or for a rate the usual twelve. */
    private void addHorizon(Map<Dimension, List<String>> codes) {
        boolean ofCohorts = codes.get(Dimension.MEASURE).stream().map(Measure::valueOf)
                .allMatch(measure -> measure.formula().isOfACohort());
        if (ofCohorts) {
            codes.putIfAbsent(Dimension.AFTER, dataset == Dataset.COHORTS ? CodeReader.HORIZONS : List.of("12"));
        }
    }

    private YearMonth cutOff() {
        List<String> values = parameters.getOrDefault(CUT_OFF, List.of());
        if (values.isEmpty()) {
            return lastComplete;
        }
        try {
            YearMonth asked = YearMonth.parse(values.get(0));
            if (values.size() == 1 && !asked.isAfter(lastComplete) && asked.getYear() > Granularity.FIRST_YEAR) {
                return asked;
            }
        } catch (DateTimeParseException e) {
            // Said below, without what was sent.
        }
        throw QuestionRefused.because(INVALID_PERIOD, CUT_OFF,
                new Label("Ein Monat wie 2025-07, spätestens der letzte vollständige",
                        "A month such as 2025-07, the last complete one at the latest"));
    }

    private boolean asksForCutOff() {
        return !parameters.getOrDefault(CUT_OFF, List.of()).isEmpty();
    }

    private List<String> values(Dimension dimension, List<String> otherwise) {
        return asksFor(dimension)
                ? parameters.get(dimension.parameter()).stream().flatMap(value -> Stream.of(value.split(",", -1))).distinct()
                        .toList()
                : otherwise;
    }

    private boolean asksFor(Dimension dimension) {
        return !parameters.getOrDefault(dimension.parameter(), List.of()).isEmpty();
    }

    private void refuseUnknownParameters() {
        Set<String> allowed = new TreeSet<>(offer.dimensions().stream().map(Dimension::parameter).toList());
        if (offer.anyCutOff()) {
            allowed.add(CUT_OFF);
        }
        if (!allowed.containsAll(parameters.keySet())) {
            allowed.addAll(ABOUT_THE_ANSWER);
            String names = String.join(", ", allowed);
            throw QuestionRefused.because(MALFORMED_REQUEST, "query",
                    new Label("Parameter sind: " + names, "Parameters are: " + names));
        }
    }

    private void refuseBothWaysOfGrouping() {
        if (asksFor(Dimension.GROUP_COMBINATION) && asksFor(Dimension.TARGET_GROUP)) {
            Label either = new Label("Nur eines von targetGroup und groupCombination ist möglich",
                    "Only one of targetGroup and groupCombination is possible");
            throw QuestionRefused.of(MALFORMED_REQUEST, new Fault(Dimension.TARGET_GROUP.parameter(), either),
                    new Fault(Dimension.GROUP_COMBINATION.parameter(), either));
        }
    }

    private void refuseWhatDoesNotGoTogether(Question question) {
        List<Fault> faults = new ArrayList<>();
        question.codes().forEach((dimension, codes) -> {
            List<Measure> apart = question.measures().stream().filter(measure -> !measure.isDividedBy(dimension)).toList();
            if (!apart.isEmpty() && !codes.equals(dimension.total().map(List::of).orElse(List.of()))) {
                faults.add(undivided(dimension));
            }
        });
        faults.addAll(NotCombinable.in(question, MOST_FACTS_AT_ONCE));
        if (!faults.isEmpty()) {
            throw QuestionRefused.of(NOT_COMBINABLE, faults.toArray(Fault[]::new));
        }
        refusePersonsInPartsOfYears(question);
    }

    private Fault undivided(Dimension dimension) {
        String measures = String.join(", ",
                dataset.measures().stream().filter(offer::holds).filter(measure -> measure.isDividedBy(dimension))
                        .map(Measure::name).toList());
        return new Fault(dimension.parameter(), new Label("Möglich nur mit den Merkmalen: " + measures,
                "Possible with these measures only: " + measures));
    }

    private static void refusePersonsInPartsOfYears(Question question) {
        boolean persons = question.measures().contains(Measure.PERSONS_STARTED);
        if (persons && !question.periods().stream().allMatch(period -> period.isWholeYears() || period.isFundingPhase())) {
            throw QuestionRefused.because(INVALID_PERIOD, Dimension.PERIOD.parameter(),
                    new Label("PERSONS_STARTED gibt es nur für ganze Jahre und Förderphasen",
                            "PERSONS_STARTED exists for whole years and funding phases only"));
        }
    }

    static QuestionRefused unknownCode(Dimension dimension, String allowed) {
        return QuestionRefused.because(UNKNOWN_CODE, dimension.parameter(),
                new Label("Erlaubt sind: " + allowed, "Allowed are: " + allowed));
    }
}
