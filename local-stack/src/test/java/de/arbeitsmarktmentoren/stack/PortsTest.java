package de.arbeitsmarktmentoren.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ServerSocket;

import org.junit.jupiter.api.Test;

class PortsTest {

    @Test
    void saysWhichPortIsInUseForWhatAndWhichOptionChangesIt() throws IOException {
        Ports free = Ports.free();
        try (ServerSocket taken = new ServerSocket(free.statsService(), 1, Port.loopback())) {
            assertThat(taken.isBound()).isTrue();

            assertThatThrownBy(free::checkFree).isInstanceOf(CannotStart.class)
                    .hasMessageContaining(String.valueOf(free.statsService())).hasMessageContaining("statistics service")
                    .hasMessageContaining("--stats-port=").hasMessageNotContaining("\n");
        }
    }

    @Test
    void refusesOnePortForTwo() {
        int port = Port.free();

        assertThatThrownBy(new Ports(port, port, Port.free(), Port.free(), Port.free())::checkFree)
                .isInstanceOf(CannotStart.class).hasMessageContaining("case service").hasMessageContaining("--stats-port=");
    }
}
