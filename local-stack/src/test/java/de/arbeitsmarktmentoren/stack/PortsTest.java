package de.arbeitsmarktmentoren.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ServerSocket;

import org.junit.jupiter.api.Test;

import de.arbeitsmarktmentoren.stack.Ports.Use;

class PortsTest {

    @Test
    void saysWhichPortIsInUseForWhatAndWhichOptionChangesIt() throws IOException {
        Ports free = Ports.free();
        try (ServerSocket taken = new ServerSocket(free.of(Use.STATS_SERVICE), 1, Port.loopback())) {
            assertThat(taken.isBound()).isTrue();

            assertThatThrownBy(free::checkFree).isInstanceOf(CannotStart.class)
                    .hasMessageContaining(String.valueOf(free.of(Use.STATS_SERVICE))).hasMessageContaining("statistics service")
                    .hasMessageContaining("--stats-port=").hasMessageNotContaining("\n");
        }
    }

    @Test
    void refusesOnePortForTwo() {
        Ports free = Ports.free();

        assertThatThrownBy(free.with(Use.STATS_SERVICE, free.of(Use.CASE_SERVICE))::checkFree)
                .isInstanceOf(CannotStart.class).hasMessageContaining("case service").hasMessageContaining("--stats-port=");
    }
}
