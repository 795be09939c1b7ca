package de.arbeitsmarktmentoren.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

import de.arbeitsmarktmentoren.stack.Ports;

/** The one command, in the order in which a user lives through it: started, stopped, started again, killed, started again. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LauncherIT {

    @TempDir
    private static Path data;

    private static final Ports PORTS = Ports.free();
    private static List<String> firstFigures = List.of();

    @Test
    @Order(1)
    @Tag("long")
    void loadsTheDemoYearAndLeavesNothingBehindAfterCtrlC() throws IOException, InterruptedException {
        Launcher launcher = Launcher.start(data, PORTS).awaitReady();
        List<ProcessHandle> children = launcher.children();
        firstFigures = launcher.figures();

        launcher.pressCtrlC();

        assertThat(firstFigures).anyMatch(line -> line.matches("STARTED +1,600 .*"));
        assertThat(children).hasSizeGreaterThanOrEqualTo(2).noneMatch(ProcessHandle::isAlive);
        assertThat(postmasters()).isEmpty();
    }

    @Test
    @Order(2)
    @Tag("long")
    void loadsNothingAgainAndSaysSo() throws IOException, InterruptedException {
        Launcher launcher = Launcher.start(data, PORTS).awaitReady();

        launcher.kill();

        assertThat(launcher.printed()).contains("nothing was loaded again");
        assertThat(launcher.figures()).isEqualTo(firstFigures);
    }

    @Test
    @Order(3)
    @Tag("long")
    void worksAgainAfterItWasKilled() throws IOException, InterruptedException {
        Launcher launcher = Launcher.start(data, PORTS).awaitReady();

        launcher.pressCtrlC();

        assertThat(launcher.printed()).contains("stopped what an earlier run left behind");
        assertThat(launcher.figures()).isEqualTo(firstFigures);
        assertThat(postmasters()).isEmpty();
    }

    @Test
    @Order(4)
    void namesThePortThatIsInUseAndTheOptionThatChangesIt(@TempDir Path other) throws IOException, InterruptedException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Ports ports = Ports.free().with(Ports.Use.CASE_SERVICE, taken.getLocalPort());
            Launcher launcher = Launcher.start(other, ports, "--no-demo");

            int exitCode = launcher.exitCode();

            assertThat(exitCode).isEqualTo(1);
            assertThat(launcher.printed()).contains(String.valueOf(taken.getLocalPort())).contains("--case-port=");
        }
    }

    private static List<ProcessHandle> postmasters() {
        return ProcessHandle.allProcesses()
                .filter(process -> process.info().commandLine().filter(line -> line.contains(data.toString())).isPresent())
                .toList();
    }
}
