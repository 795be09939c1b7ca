package de.arbeitsmarktmentoren.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import de.arbeitsmarktmentoren.stack.Ports.Use;

class OptionsTest {

    private static final Path ROOT = Path.of("/repository");

    @Test
    void keepsDataBesideThePomAndLoadsTheDemoUnlessToldOtherwise() {
        Options options = of();

        assertThat(options)
                .isEqualTo(new Options(false, false, true, OidcServer.Kind.SMALL, Ports.USUAL, ROOT.resolve(".local-stack")));
    }

    @Test
    void takesEveryOption() {
        Options options = of("--fresh", "--no-demo", "--keycloak", "--case-port=1", "--stats-port=2", "--oidc-port=3",
                "--case-management-port=4", "--stats-management-port=5",
                "--postgres-port=6", "--kafka-port=7", "--data=/elsewhere");

        Ports ports = new Ports(Map.of(Use.CASE_SERVICE, 1, Use.STATS_SERVICE, 2, Use.OIDC, 3, Use.CASE_MANAGEMENT, 4,
                Use.STATS_MANAGEMENT, 5, Use.POSTGRES, 6, Use.KAFKA, 7));

        assertThat(options).isEqualTo(
                new Options(false, true, false, OidcServer.Kind.KEYCLOAK, ports, Path.of("/elsewhere")));
    }

    @Test
    void listsEveryPortWithItsOption() {
        assertThat(Options.HELP.lines()).hasSize(17).contains("  --case-port=8080               the case service",
                "  --kafka-port=19092             Kafka", "  --help                         this text");
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
