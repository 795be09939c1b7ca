package de.arbeitsmarktmentoren.stats.cells;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;

import org.jspecify.annotations.Nullable;

import de.arbeitsmarktmentoren.contracts.Life;
import de.arbeitsmarktmentoren.contracts.Place;

/**
 * What enters and leaves the stocks: the differences between the positions of a case at successive month ends. Walking its
 * facts one by one instead goes wrong wherever several of them share a month.
 */
final class StockMoves {

    private StockMoves() {
    }

    static List<Move> of(Life life) {
        List<Move> moves = new ArrayList<>();
        SortedSet<YearMonth> months = life.months();
        for (Stock stock : Stock.values()) {
            addMoves(stock, months, life, moves);
        }
        return moves;
    }

    private static void addMoves(Stock stock, SortedSet<YearMonth> months, Life life, List<Move> moves) {
        Place before = null;
        for (YearMonth month : months) {
            Place now = stock.placeAtEndOf(month, life);
            if (!Objects.equals(before, now)) {
                add(stock + "_LEFT", month, before, moves);
                add(stock + "_ENTERED", month, now, moves);
            }
            before = now;
        }
    }

    private static void add(String measure, YearMonth month, @Nullable Place place, List<Move> moves) {
        if (place != null) {
            moves.add(new Move(measure, month, place));
        }
    }

    /** One flow of a stock. */
    record Move(String measure, YearMonth month, Place place) {
    }
}
