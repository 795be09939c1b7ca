package de.arbeitsmarktmentoren.stats.access;

import static de.arbeitsmarktmentoren.contracts.problem.ProblemType.INVALID_PERIOD;
import static de.arbeitsmarktmentoren.contracts.problem.ProblemType.UNKNOWN_CODE;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import de.arbeitsmarktmentoren.contracts.codelist.Label;
import de.arbeitsmarktmentoren.stats.statistics.Dataset;
import de.arbeitsmarktmentoren.stats.statistics.Dimension;
import de.arbeitsmarktmentoren.stats.statistics.Measure;
import de.arbeitsmarktmentoren.stats.statistics.Offer;
import de.arbeitsmarktmentoren.stats.statistics.Period;
import de.arbeitsmarktmentoren.stats.statistics.Question;
import de.arbeitsmarktmentoren.stats.statistics.QuestionReader;
import de.arbeitsmarktmentoren.stats.statistics.QuestionRefused;

/**
 * What is published as long as there are no editions: of years that are over, in Saxony and in each district, everybody
 * together, the few figures that the programme has always told. Nothing smaller, for nothing is withheld here.
 */
public final class Published {

    /** The dataset of which something is published. */
    public static final Dataset DATASET = Dataset.FLOWS;

    /** What is published of it. */
    public static final List<Measure> MEASURES = List.of(Measure.STARTED, Measure.PLACED, Measure.PLACED_EMPLOYMENT,
            Measure.PLACED_TRAINING, Measure.DROPPED);

    /** By what it may be asked. */
    public static final Set<Dimension> DIMENSIONS = Collections.unmodifiableSet(
            EnumSet.of(Dimension.MEASURE, Dimension.DISTRICT, Dimension.TARGET_GROUP, Dimension.PERIOD));

    private static final Offer OFFER = new Offer(DIMENSIONS, false, Map.of(Dimension.MEASURE,
            MEASURES.stream().map(Measure::name).toList(), Dimension.TARGET_GROUP, List.of(Question.TOTAL)));

    private final boolean closedYears;

    /** @param closedYears whether anything is published at all */
    public Published(boolean closedYears) {
        this.closedYears = closedYears;
    }

    /** Whether something of that dataset is published. */
    public boolean holds(Dataset dataset) {
        return closedYears && dataset == DATASET;
    }

    /**
     * The question that these parameters ask, if its answer is published.
     *
     * @param today in Saxony; a year is closed when it is over
     * @throws NothingPublished if nothing is
     * @throws QuestionRefused if this is not, with what is
     */
    public Question question(Dataset dataset, Map<String, List<String>> parameters, LocalDate today) {
        if (!closedYears) {
            throw new NothingPublished();
        }
        if (dataset != DATASET) {
            throw QuestionRefused.because(UNKNOWN_CODE, "dataset",
                    new Label("Veröffentlicht ist: " + DATASET.id(), "Published is: " + DATASET.id()));
        }
        Question question = QuestionReader.read(dataset, parameters, OFFER, today);
        if (!question.periods().stream().allMatch(period -> isClosedYear(period, today))) {
            int last = today.getYear() - 1;
            throw QuestionRefused.because(INVALID_PERIOD, Dimension.PERIOD.parameter(),
                    new Label("Veröffentlicht sind abgeschlossene Kalenderjahre, zuletzt " + last,
                            "Published are calendar years that are over, " + last + " the last of them"));
        }
        return question;
    }

    private static boolean isClosedYear(Period period, LocalDate today) {
        return period.isOneYear() && period.to().getYear() < today.getYear();
    }
}
