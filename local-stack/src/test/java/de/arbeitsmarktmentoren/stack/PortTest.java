package de.arbeitsmarktmentoren.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.List;

import org.junit.jupiter.api.Test;

class PortTest {

    @Test
    void isGivenOnceAndToNoOutgoingConnection() {
        int lentToConnectionsFrom = 32_768;

        assertThat(List.of(Port.free(), Port.free(), Port.free())).doesNotHaveDuplicates()
                .allMatch(port -> port < lentToConnectionsFrom);
    }

    @Test
    void isTakenWhileSomebodyListens() throws IOException {
        int port = Port.free();

        try (ServerSocket socket = new ServerSocket(port, 1, Port.loopback())) {
            assertThat(Port.isTaken(socket.getLocalPort())).isTrue();
        }

        assertThat(Port.isTaken(port)).isFalse();
    }

    @Test
    void isTakenWhenSomebodyListensOnAllAddresses() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            assertThat(Port.isTaken(socket.getLocalPort())).isTrue();
        }
    }
}
