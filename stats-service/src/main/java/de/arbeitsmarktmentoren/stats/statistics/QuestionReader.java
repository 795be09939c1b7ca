package de.arbeitsmarktmentoren.stats.statistics;

import static de.arbeitsmarktmentoren.contracts.problem.ProblemType.MALFORMED_REQUEST;
import static de.arbeitsmarktmentoren.contracts.problem.ProblemType.TOO_MANY_CELLS;
import static de.arbeitsmarktmentoren.contracts.problem.ProblemType.UNKNOWN_CODE;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import de.arbeitsmarktmentoren.contracts.codelist.Code;
import de.arbeitsmarktmentoren.contracts.codelist.CodeLists;
import de.arbeitsmarktmentoren.contracts.codelist.District;
import de.arbeitsmarktmentoren.contracts.codelist.Label;
import de.arbeitsmarktmentoren.stats.statistics.QuestionRefused.Fault;

/** Turns query parameters into a question, or says what is wrong with them; pure. */
public final class QuestionReader {

    private static final Pattern COMBINATION = Pattern.compile("[A-Z0-9_]+(\\.[A-Z0-9_]+)*");
    private static final String MEASURE = "measure";
    private static final String DISTRICT = "district";
    private static final String TARGET_GROUP = "targetGroup";
    private static final String GROUP_COMBINATION = "groupCombination";
    private static final String PERIOD = "period";
    private static final Set<String> PARAMETERS = new TreeSet<>(
            List.of(MEASURE, DISTRICT, TARGET_GROUP, GROUP_COMBINATION, PERIOD));
    private static final List<String> MEASURES = Arrays.stream(Measure.values()).map(Measure::name).toList();
    private static final List<String> DISTRICTS = codesOf("districts");
    private static final List<String> GROUPS = codesOf("target-groups");

    private final Map<String, List<String>> parameters;
    private final LocalDate today;

    private QuestionReader(Map<String, List<String>> parameters, LocalDate today) {
        this.parameters = parameters;
        this.today = today;
    }

    /**
     * @param parameters each with its values, any of which may be a list separated by commas
     * @param today decides what the last complete year is, which is the default
     * @throws QuestionRefused if it cannot be answered
     */
    public static Question read(Map<String, List<String>> parameters, LocalDate today) {
        return new QuestionReader(parameters, today).read();
    }

    private Question read() {
        refuseUnknownParameters();
        boolean disjoint = asksFor(GROUP_COMBINATION);
        if (disjoint && asksFor(TARGET_GROUP)) {
            Label either = new Label("Nur eines von targetGroup und groupCombination ist möglich",
                    "Only one of targetGroup and groupCombination is possible");
            throw QuestionRefused.of(MALFORMED_REQUEST, new Fault(TARGET_GROUP, either), new Fault(GROUP_COMBINATION, either));
        }
        Question question = new Question(measures(), known(DISTRICT, DISTRICTS, List.of(District.SAXONY)),
                disjoint ? CountingMode.DISJOINT : CountingMode.MULTIPLE, disjoint ? combinations() : groups(), periods());
        refuseTooMany(question.cells());
        return question;
    }

    static void refuseTooMany(long cells) {
        if (cells > Question.MOST_CELLS) {
            throw QuestionRefused.because(TOO_MANY_CELLS, "query",
                    new Label("Höchstens " + Question.MOST_CELLS + " Werte je Abfrage",
                            "At most " + Question.MOST_CELLS + " cells per query"));
        }
    }

    private List<Measure> measures() {
        return known(MEASURE, MEASURES, MEASURES).stream().map(Measure::valueOf).toList();
    }

    private List<String> groups() {
        return known(TARGET_GROUP, GROUPS, List.of(Question.TOTAL));
    }

    private List<String> combinations() {
        return valid(GROUP_COMBINATION, QuestionReader::isCombination, GROUPS, List.of(Question.TOTAL));
    }

    private List<Period> periods() {
        return Periods.parse(values(PERIOD, List.of(String.valueOf(today.getYear() - 1))));
    }

    private List<String> known(String parameter, List<String> allowed, List<String> otherwise) {
        return valid(parameter, new HashSet<>(allowed)::contains, allowed, otherwise);
    }

    private List<String> valid(String parameter, Predicate<String> valid, List<String> allowed, List<String> otherwise) {
        List<String> values = values(parameter, otherwise);
        if (!values.stream().allMatch(valid)) {
            String codes = String.join(", ", allowed);
            throw QuestionRefused.because(UNKNOWN_CODE, parameter,
                    new Label("Erlaubt sind: " + codes, "Allowed are: " + codes));
        }
        return values;
    }

    private List<String> values(String parameter, List<String> otherwise) {
        return asksFor(parameter)
                ? parameters.get(parameter).stream().flatMap(value -> Stream.of(value.split(",", -1))).distinct().toList()
                : otherwise;
    }

    private boolean asksFor(String parameter) {
        Collection<String> values = parameters.get(parameter);
        return values != null && !values.isEmpty();
    }

    private void refuseUnknownParameters() {
        if (!PARAMETERS.containsAll(parameters.keySet())) {
            String names = String.join(", ", PARAMETERS);
            throw QuestionRefused.because(MALFORMED_REQUEST, "query",
                    new Label("Parameter sind: " + names, "Parameters are: " + names));
        }
    }

    /** The total, every one, or codes in ascending order: an open list, so that one we do not know is asked for as well. */
    private static boolean isCombination(String combination) {
        List<String> codes = List.of(combination.split("\\.", -1));
        return combination.equals(Question.EVERY) || combination.equals(Question.TOTAL)
                || (COMBINATION.matcher(combination).matches() && !codes.contains(Question.TOTAL)
                        && codes.equals(List.copyOf(new TreeSet<>(codes))));
    }

    private static List<String> codesOf(String codeList) {
        return CodeLists.get(codeList).codes().stream().map(Code::code).toList();
    }
}
