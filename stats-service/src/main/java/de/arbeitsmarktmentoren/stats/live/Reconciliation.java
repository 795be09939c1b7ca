package de.arbeitsmarktmentoren.stats.live;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

import de.arbeitsmarktmentoren.contracts.codelist.District;
import de.arbeitsmarktmentoren.stats.statistics.FiguresOutOfReach;
import de.arbeitsmarktmentoren.stats.statistics.Watermark;

/** Whether the figures agree with each other, and those in memory with those in the database. */
@ApplicationScoped
public class Reconciliation {

    private final LiveCells cells;
    private final Reading reading;

    Reconciliation(LiveCells cells, DataSource database) {
        this.cells = cells;
        this.reading = new Reading(database);
    }

    /**
     * What was compared.
     *
     * @param compared how many figures, or series of figures
     * @param differing how many of them did not agree
     */
    public record Check(Identity identity, long compared, long differing) {
    }

    /**
     * @param heldDiffering series of figures in memory that the database does not bear out
     * @param held how many series there are
     */
    public record Result(Watermark watermark, List<Check> checks, long held, long heldDiffering) {
    }

    /** Compares at one moment; takes some hundred milliseconds, and as long as reading every cell. */
    public Result reconcile() {
        try {
            Moment stored = reading.next(null);
            Moment held = heldLike(stored);
            return new Result(held.watermark(), checks(held), CellDifferences.series(held.cells()),
                    stored.isAsFarAs(held) ? CellDifferences.between(held.cells(), stored.cells()) : 0);
        } catch (SQLException e) {
            throw FiguresOutOfReach.because(e);
        }
    }

    /** Moved on from what is in memory, so that both are of the same moment unless it changed between two reads. */
    private Moment heldLike(Moment stored) throws SQLException {
        Moment held = cells.now();
        return stored.isAsFarAs(held) ? held : reading.next(held);
    }

    static List<Check> checks(Moment moment) {
        MonthFigures figures = new MonthFigures(moment);
        int[] months = months(moment.cells());
        return Arrays.stream(Identity.values()).map(identity -> check(identity, figures, months)).toList();
    }

    private static Check check(Identity identity, MonthFigures figures, int[] months) {
        long differing = Arrays.stream(months).mapToLong(month -> places()
                .filter(district -> identity.difference(figures, district, month) != 0).count()).sum();
        return new Check(identity, months.length * places().count(), differing);
    }

    private static Stream<String> places() {
        return Stream.concat(Stream.of(District.SAXONY), District.codes().stream());
    }

    private static int[] months(CellArrays cells) {
        List<RunningSum> sums = List.copyOf(cells.flows().bySeries().values());
        return sums.isEmpty() ? new int[0]
                : IntStream.rangeClosed(sums.stream().mapToInt(RunningSum::first).min().orElseThrow(),
                        sums.stream().mapToInt(RunningSum::last).max().orElseThrow()).toArray();
    }
}
