package de.arbeitsmarktmentoren.stack;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.util.Locale;
import java.util.function.Supplier;

/** What the person at the keyboard sees while the system starts. */
final class Console {

    private static final double NANOS_PER_SECOND = 1e9;

    private final PrintStream out;
    private final boolean terminal;
    private final String block;

    private Console(PrintStream out, boolean terminal, String block) {
        this.out = out;
        this.terminal = terminal;
        this.block = block;
    }

    /**
     * Straight to the process's own output: Maven puts a stream before {@code System.out} that goes away while the
     * JVM stops, and whoever prints then may fail in the middle of stopping.
     */
    static Console standard() {
        Charset charset = Charset
                .forName(System.getProperty("stdout.encoding", System.getProperty("native.encoding", "US-ASCII")));
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, charset);
        return new Console(out, isTerminal(), charset.newEncoder().canEncode("█") ? "█" : "#");
    }

    static Console silent() {
        return new Console(new PrintStream(PrintStream.nullOutputStream()), false, "#");
    }

    void line(String text) {
        out.println(text);
        out.flush();
    }

    /** Does it and says how long it took. */
    <T> T step(String what, Supplier<T> work) {
        if (terminal) {
            out.print("  " + what + " …");
            out.flush();
        }
        long begin = System.nanoTime();
        T result;
        try {
            result = work.get();
        } catch (RuntimeException e) {
            out.print(terminal ? "\n" : "");
            throw e;
        }
        line(String.format(Locale.ROOT, "%s  %-38s %5.1f s", terminal ? "\r" : "", what, secondsSince(begin)));
        return result;
    }

    ProgressBar progressBar() {
        return new ProgressBar(out, terminal, System::nanoTime);
    }

    /** A horizontal bar as long as {@code value} is to {@code longest}, at most 40 characters. */
    String bar(long value, long longest) {
        return block.repeat((int) Math.round(40.0 * value / Math.max(1, longest)));
    }

    static double secondsSince(long nanos) {
        return (System.nanoTime() - nanos) / NANOS_PER_SECOND;
    }

    /** Asked of the shell, because {@link System#console()} means something else since Java 22. */
    private static boolean isTerminal() {
        try {
            return new ProcessBuilder("sh", "-c", "test -t 1").inheritIO().start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
