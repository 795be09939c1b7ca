package de.arbeitsmarktmentoren.stats.statistics;

import java.util.Arrays;
import java.util.List;

import de.arbeitsmarktmentoren.contracts.codelist.Label;
import de.arbeitsmarktmentoren.contracts.problem.ProblemType;

/** A question that cannot be answered, whatever the figures are. Repeats nothing of what was asked. */
public final class QuestionRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ProblemType type;
    private final transient List<Fault> faults;

    private QuestionRefused(ProblemType type, List<Fault> faults) {
        super(type.slug());
        this.type = type;
        this.faults = List.copyOf(faults);
    }

    /** One thing is wrong. */
    public static QuestionRefused because(ProblemType type, String parameter, Label message) {
        return new QuestionRefused(type, List.of(new Fault(parameter, message)));
    }

    static QuestionRefused of(ProblemType type, Fault... faults) {
        return new QuestionRefused(type, Arrays.asList(faults));
    }

    /** Which problem of the catalogue this is. */
    public ProblemType type() {
        return type;
    }

    /** What is wrong, parameter by parameter. */
    public List<Fault> faults() {
        return faults;
    }

    /**
     * One thing wrong.
     *
     * @param parameter name of a query parameter that exists, or {@code query} for the whole
     */
    public record Fault(String parameter, Label message) {
    }
}
