package de.arbeitsmarktmentoren.stats.format;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import de.arbeitsmarktmentoren.stats.statistics.Answer;
import de.arbeitsmarktmentoren.stats.statistics.Coordinate;
import de.arbeitsmarktmentoren.stats.statistics.Dataset;
import de.arbeitsmarktmentoren.stats.statistics.Dimension;
import de.arbeitsmarktmentoren.stats.statistics.Figure;
import de.arbeitsmarktmentoren.stats.statistics.Figures;
import de.arbeitsmarktmentoren.stats.statistics.Formula;
import de.arbeitsmarktmentoren.stats.statistics.Measure;
import de.arbeitsmarktmentoren.stats.statistics.MissingReason;
import de.arbeitsmarktmentoren.stats.statistics.Offer;
import de.arbeitsmarktmentoren.stats.statistics.Question;
import de.arbeitsmarktmentoren.stats.statistics.QuestionReader;
import de.arbeitsmarktmentoren.stats.statistics.Watermark;

/** Figures that anybody can foretell: nothing ever happened in Chemnitz, and everywhere else no two figures are alike. */
final class GivenFigures implements Figures {

    static final Instant NOW = Instant.parse("2026-03-15T10:00:00Z");
    static final Instant COUNTED_UP_TO = Instant.parse("2026-03-15T09:59:48.955Z");
    static final String COMBINATION = "WITHOUT_VOCATIONAL_QUALIFICATION.WOMEN_SEEKING_PROTECTION";
    static final String UNHEARD_OF = "A_NEW_GROUP";

    /** As of the end of February 2026. */
    static Answer answer(Dataset dataset, String query) {
        Map<String, List<String>> parameters = Arrays.stream(query.split("&")).map(part -> part.split("="))
                .collect(Collectors.toMap(part -> part[0], part -> List.of(part[1])));
        Question question = QuestionReader.read(dataset, parameters, Offer.everything(dataset), LocalDate.of(2026, 3, 15));
        return Answer.to(question, asked -> new GivenFigures());
    }

    @Override
    public Figure figure(Coordinate at) {
        boolean nothing = at.code(Dimension.DISTRICT).equals("14511");
        Formula formula = at.measure().formula();
        if (formula instanceof Formula.MonthsUntil) {
            return nothing ? Figure.missing(MissingReason.NOT_REACHED) : Figure.of(7);
        }
        if (formula instanceof Formula.Incidence) {
            return nothing ? Figure.estimate(0, 0, 1) : Figure.estimate(0.375, 9, 24);
        }
        if (at.measure() == Measure.FULL_TIME_SHARES) {
            return Figure.of(nothing ? new BigDecimal("0.00") : new BigDecimal("12.75"));
        }
        return Figure.of(nothing ? 0 : 20 + Math.floorMod((at.measure() + "" + at.names() + at.period()).hashCode(), 4_000));
    }

    @Override
    public Collection<String> occurring(Dimension dimension) {
        return dimension == Dimension.GROUP_COMBINATION ? List.of("OTHER_IMMIGRANT", COMBINATION, UNHEARD_OF) : List.of();
    }

    @Override
    public Watermark watermark() {
        return new Watermark(Collections.nCopies(Watermark.PARTITIONS.size(), 35L), COUNTED_UP_TO);
    }
}
