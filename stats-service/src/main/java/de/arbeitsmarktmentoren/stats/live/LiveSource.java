package de.arbeitsmarktmentoren.stats.live;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

import de.arbeitsmarktmentoren.stats.statistics.Dataset;
import de.arbeitsmarktmentoren.stats.statistics.Figures;
import de.arbeitsmarktmentoren.stats.statistics.Question;
import de.arbeitsmarktmentoren.stats.statistics.Source;

/** Answers from the figures in memory; only breakdowns ask the facts in the database. */
@ApplicationScoped
public class LiveSource implements Source {

    private final LiveCells cells;
    private final Breakdowns breakdowns;

    LiveSource(LiveCells cells, DataSource database) {
        this.cells = cells;
        this.breakdowns = new Breakdowns(database);
    }

    @Override
    public Figures figures(Question question) {
        return question.dataset() == Dataset.BREAKDOWNS ? breakdowns.figures(question)
                : new MomentFigures(cells.now(), question);
    }
}
