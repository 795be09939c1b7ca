package de.arbeitsmarktmentoren.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import de.arbeitsmarktmentoren.contracts.CaseTopic;
import de.arbeitsmarktmentoren.contracts.Subject;

class LocalStackTest {

    @TempDir
    private static Path root;

    private static LocalStack stack;

    @BeforeAll
    static void startWithStandIns() throws IOException {
        StandInService.buildInto(root);
        stack = LocalStack.temporary(root);
    }

    @AfterAll
    static void stop() {
        stack.close();
    }

    @Test
    void leavesNoProcessAndNoPortBehind() {
        LocalStack closed = LocalStack.temporary(root);
        List<Long> processes = List.of(closed.caseService().pid(), closed.statsService().pid(), closed.postgres().pid());
        int oidcPort = closed.oidcServer().port();

        closed.close();

        assertThat(processes).allMatch(pid -> ProcessHandle.of(pid).isEmpty());
        assertThat(Port.isTaken(oidcPort)).isFalse();
        assertThat(Port.isTaken(closed.postgres().port())).isFalse();
        assertThat(Port.isTaken(closed.kafka().port())).isFalse();
        closed.close();
    }

    @Test
    void startsAKilledServiceAgainAtItsAddress() {
        long killed = stack.caseService().pid();
        stack.caseService().kill();
        assertThat(stack.caseService().isReady()).isFalse();

        stack.caseService().start();
        stack.caseService().awaitReady();

        assertThat(stack.caseService().pid()).isNotEqualTo(killed);
        assertThat(stack.caseService().isReady()).isTrue();
    }

    @Test
    void refusesASecondLauncherOnItsDirectory() {
        Path taken = stack.data().path();

        assertThatThrownBy(
                () -> new LocalStack(root, taken, Ports.free(), Console.silent(), OidcServer.Kind.SMALL).start(false))
                .isInstanceOf(CannotStart.class)
                .hasMessageStartingWith("process " + ProcessHandle.current().pid() + " already runs");
    }

    @Test
    void hasTheTopicsOfTheContract() throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", stack.kafka().bootstrapServers()))) {
            assertThat(admin.listTopics().names().get()).contains(CaseTopic.NAME)
                    .containsAll(Stream.of(Subject.values()).map(Subject::topic).toList());
        }
    }

    @Test
    void tellsWhenTheFiguresHaveCaughtUp() {
        LiveFigures figures = new LiveFigures(stack.addresses());

        assertThat(figures.catchUp(Duration.ofSeconds(20))).isTrue();
        assertThat(figures.ofTheYear()).containsEntry("STARTED", 1600L).containsEntry("PLACED", 600L);
    }
}
