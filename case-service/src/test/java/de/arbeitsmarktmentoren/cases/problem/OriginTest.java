package de.arbeitsmarktmentoren.cases.problem;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OriginTest {

    private final Throwable failure = new IllegalStateException("Beispiel, María", new NumberFormatException("1991-06-04"));

    @Test
    void saysWhatFailedAndWhere() {
        assertThat(Origin.of(failure)).startsWith("java.lang.IllegalStateException at " + OriginTest.class.getName())
                .contains(", caused by java.lang.NumberFormatException at ", "OriginTest.java:");
    }

    @Test
    void repeatsNothingThatWasSent() {
        assertThat(Origin.of(failure)).doesNotContain("Beispiel", "1991").doesNotContain("\n");
    }
}
