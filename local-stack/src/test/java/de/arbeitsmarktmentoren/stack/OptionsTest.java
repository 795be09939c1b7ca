package de.arbeitsmarktmentoren.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OptionsTest {

    private static final Path ROOT = Path.of("/repository");

    @Test
    void keepsDataBesideThePomAndLoadsTheDemoUnlessToldOtherwise() {
        Options options = of();

        assertThat(options).isEqualTo(new Options(false, false, true, Ports.USUAL, ROOT.resolve(".local-stack")));
    }

    @Test
    void takesEveryOption() {
        Options options = of("--fresh", "--no-demo", "--case-port=1", "--stats-port=2", "--oidc-port=3",
                "--postgres-port=4", "--kafka-port=5", "--data=/elsewhere");

        assertThat(options).isEqualTo(new Options(false, true, false, new Ports(1, 2, 3, 4, 5), Path.of("/elsewhere")));
    }

    @ParameterizedTest
    @ValueSource(strings = { "--frehs", "fresh", "--port=8080", "--data", "--data=", "", "--fresh=yes" })
    void refusesWhatItDoesNotKnow(String argument) {
        assertThatThrownBy(() -> of(argument)).isInstanceOf(CannotStart.class).hasMessageContaining("--help");
    }

    @ParameterizedTest
    @ValueSource(strings = { "--case-port=0", "--case-port=65536", "--case-port=http", "--case-port=", "--case-port=-1" })
    void refusesWhatIsNoPort(String argument) {
        assertThatThrownBy(() -> of(argument)).isInstanceOf(CannotStart.class).hasMessageContaining("1 to 65535");
    }

    private static Options of(String... arguments) {
        return Options.of(arguments, ROOT);
    }
}
