package de.arbeitsmarktmentoren.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.Test;

class ProgressBarTest {

    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private final AtomicLong nanos = new AtomicLong();

    @Test
    void writesALinePerTenthWhereNobodyWatches() {
        work(new ProgressBar(stream(), false, nanos::get));

        assertThat(text().lines()).hasSize(10);
        assertThat(text().lines().skip(4).findFirst()).hasValue("  demo  50 %  500 of 1,000  100/s  about 5 s left");
        assertThat(text()).endsWith("  demo 100 %  1,000 of 1,000  100/s  in 10 s\n");
    }

    @Test
    void redrawsOneLineOnATerminal() {
        work(new ProgressBar(stream(), true, nanos::get));

        assertThat(text().lines().filter(line -> !line.isEmpty()).toList()).hasSizeGreaterThan(50);
        assertThat(text().chars().filter(c -> c == '\n').count()).isEqualTo(1);
        assertThat(text()).contains("[===============               ]");
    }

    private void work(ProgressBar bar) {
        bar.begin("demo", 1000);
        for (int step = 0; step < 1000; step++) {
            nanos.addAndGet(10_000_000);
            bar.advance();
        }
        bar.end();
    }

    private PrintStream stream() {
        return new PrintStream(written, true, StandardCharsets.UTF_8);
    }

    private String text() {
        return written.toString(StandardCharsets.UTF_8);
    }
}
