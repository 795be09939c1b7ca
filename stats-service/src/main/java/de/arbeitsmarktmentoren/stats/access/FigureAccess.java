package de.arbeitsmarktmentoren.stats.access;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

import de.arbeitsmarktmentoren.contracts.Roles;
import de.arbeitsmarktmentoren.stats.statistics.Dataset;
import de.arbeitsmarktmentoren.stats.statistics.Dimension;
import de.arbeitsmarktmentoren.stats.statistics.Measure;
import de.arbeitsmarktmentoren.stats.statistics.Offer;
import de.arbeitsmarktmentoren.stats.statistics.Question;
import de.arbeitsmarktmentoren.stats.statistics.QuestionReader;

/**
 * Which live figures a caller may ask for: the programme office all of them, everybody else those of his own projects. A
 * project that is not the caller's is refused as one is that does not exist, and so is the total; nothing in an answer
 * depends on cases of others.
 */
public final class FigureAccess {

    /** They rest on when a person began before, wherever that was. */
    private static final Set<Measure> ACROSS_PROJECTS = Set.of(Measure.PERSONS_STARTED, Measure.STARTED_RETURNING);

    private final boolean everything;
    private final List<String> projects;

    private FigureAccess(boolean everything, List<String> projects) {
        this.everything = everything;
        this.projects = projects;
    }

    /**
     * @param roles of the caller
     * @param projects of the caller; what does not look like the code of one is none, or {@code ALL} would be
     */
    public static FigureAccess of(Collection<String> roles, Collection<String> projects) {
        return new FigureAccess(roles.contains(Roles.OFFICE),
                projects.stream().filter(Offer::isProject).distinct().sorted().toList());
    }

    /**
     * The question that these parameters ask, within what the caller may ask.
     *
     * @throws de.arbeitsmarktmentoren.stats.statistics.QuestionRefused if it cannot be answered, or not to the caller
     */
    public Question question(Dataset dataset, Map<String, List<String>> parameters, LocalDate today) {
        return QuestionReader.read(dataset, parameters, offer(dataset), today);
    }

    private Offer offer(Dataset dataset) {
        return everything ? Offer.everything(dataset)
                : Offer.only(dataset, Map.of(Dimension.PROJECT, projects, Dimension.MEASURE, dataset.measures().stream()
                        .filter(measure -> !ACROSS_PROJECTS.contains(measure)).map(Measure::name).toList()));
    }
}
