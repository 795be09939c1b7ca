package de.arbeitsmarktmentoren.stack;

import java.io.PrintStream;
import java.util.Locale;
import java.util.function.LongSupplier;

/**
 * How far a long piece of work is: one line that changes on a terminal, a line per tenth elsewhere. May be advanced by many
 * threads.
 */
public final class ProgressBar {

    private static final int WIDTH = 30;
    private static final long NANOS_BETWEEN_DRAWINGS = 100_000_000L;
    private static final double NANOS_PER_SECOND = 1e9;

    private final PrintStream out;
    private final boolean terminal;
    private final LongSupplier nanos;

    private String what = "";
    private long total;
    private long done;
    private long began;
    private long drawn;
    private long tenths;

    ProgressBar(PrintStream out, boolean terminal, LongSupplier nanos) {
        this.out = out;
        this.terminal = terminal;
        this.nanos = nanos;
    }

    /** A bar that nobody sees. */
    public static ProgressBar silent() {
        return new ProgressBar(new PrintStream(PrintStream.nullOutputStream()), false, System::nanoTime);
    }

    /** @param total how many steps it will take, at least one */
    public synchronized void begin(String what, long total) {
        this.what = what;
        this.total = Math.max(1, total);
        this.done = 0;
        this.tenths = 0;
        this.began = nanos.getAsLong();
        this.drawn = began;
    }

    /** On the output of this process. */
    public static ProgressBar standard() {
        return Console.standard().progressBar();
    }

    /** One step more is done. */
    public void advance() {
        advance(1);
    }

    /** So many steps more are done. */
    public synchronized void advance(long steps) {
        done = Math.min(total, done + steps);
        if (terminal && nanos.getAsLong() - drawn > NANOS_BETWEEN_DRAWINGS) {
            drawn = nanos.getAsLong();
            out.print("\r" + bar());
            out.flush();
        } else if (!terminal && done * 10 / total > tenths && done < total) {
            tenths = done * 10 / total;
            out.println(plain());
        }
    }

    /** The work is over. */
    public synchronized void end() {
        out.println(terminal ? "\r" + bar() : plain());
    }

    private String bar() {
        int full = (int) (done * WIDTH / total);
        return "  [" + "=".repeat(full) + " ".repeat(WIDTH - full) + "]" + plain().substring(1) + "   ";
    }

    private String plain() {
        double seconds = Math.max(1e-3, (nanos.getAsLong() - began) / NANOS_PER_SECOND);
        double rate = done / seconds;
        String rest = done == total || done == 0 ? "in " + duration(seconds)
                : "about " + duration((total - done) / rate) + " left";
        return String.format(Locale.ROOT, "  %s %3d %%  %,d of %,d  %,.0f/s  %s", what, done * 100 / total, done, total, rate,
                rest);
    }

    private static String duration(double seconds) {
        long whole = Math.round(seconds);
        return whole < 60 ? whole + " s" : whole / 60 + " min " + whole % 60 + " s";
    }
}
