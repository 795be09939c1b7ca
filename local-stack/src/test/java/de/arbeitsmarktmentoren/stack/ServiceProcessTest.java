package de.arbeitsmarktmentoren.stack;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServiceProcessTest {

    @TempDir
    Path root;

    private DataDirectory data;

    @BeforeEach
    void claim() {
        data = DataDirectory.claim(root.resolve("data"));
    }

    @AfterEach
    void release() {
        data.close();
    }

    @Test
    void showsItsLastLinesWhenItEndsInsteadOfStarting() throws IOException {
        StandInService.buildInto(root);
        ServiceProcess service = new ServiceProcess("case-service", root.resolve("case-service"), Port.free(), Port.free(),
                Map.of("QUARKUS_DATASOURCE_PASSWORD", "refuse"), data);
        service.start();

        assertThatThrownBy(service::awaitReady).isInstanceOf(CannotStart.class)
                .hasMessageContaining("case-service ended while starting (exit code 1)")
                .hasMessageContaining("IllegalStateException: refuses");
    }

    @Test
    void saysWhatToDoWhenItIsNotBuilt() {
        ServiceProcess service = new ServiceProcess("case-service", root.resolve("case-service"), Port.free(), Port.free(),
                Map.of(), data);

        assertThatThrownBy(service::start).isInstanceOf(CannotStart.class).hasMessageContaining("mvn package");
    }
}
