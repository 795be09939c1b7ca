package de.arbeitsmarktmentoren.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessRegisterTest {

    private static final Duration PATIENCE = Duration.ofSeconds(1);

    @TempDir
    Path directory;

    private final List<Process> sleepers = new ArrayList<>();

    @AfterEach
    void endSleepers() {
        sleepers.forEach(Process::destroyForcibly);
    }

    @Test
    void stopsWhatAnEarlierLauncherLeftBehind() throws IOException {
        Process leftBehind = sleeper("sleep 600");
        register().enter("case-service", leftBehind.toHandle());

        List<String> stopped = register().stopLeftBehind(PATIENCE);

        assertThat(stopped).containsExactly("case-service");
        assertThat(leftBehind.isAlive()).isFalse();
        assertThat(register().stopLeftBehind(PATIENCE)).isEmpty();
    }

    @Test
    void forcesWhatDoesNotListen() throws IOException {
        Process deaf = sleeper("trap '' TERM; echo deaf; while true; do sleep 1; done");
        deaf.getInputStream().read();
        register().enter("stats-service", deaf.toHandle());

        register().stopLeftBehind(PATIENCE);

        assertThat(deaf.isAlive()).isFalse();
    }

    @Test
    void sparesAStrangerWithANumberThatWasUsedAgain() throws IOException {
        Process stranger = sleeper("sleep 600");
        long anHourAgo = stranger.info().startInstant().orElseThrow().minusSeconds(3600).toEpochMilli();
        Files.writeString(file(), stranger.pid() + " " + anHourAgo + " case-service\n");

        assertThat(register().stopLeftBehind(PATIENCE)).isEmpty();

        assertThat(stranger.isAlive()).isTrue();
    }

    @Test
    void sparesWhatHasLeftIt() throws IOException {
        Process process = sleeper("sleep 600");
        register().enter("case-service", process.toHandle());
        register().leave(process.toHandle());

        register().stopLeftBehind(PATIENCE);

        assertThat(process.isAlive()).isTrue();
    }

    @Test
    void passesOverLinesItCannotRead() throws IOException {
        Files.writeString(file(), "12 garbage\n\n99999999999999999999999 1 case-service\n");

        assertThat(register().stopLeftBehind(PATIENCE)).isEmpty();
    }

    private ProcessRegister register() {
        return new ProcessRegister(file());
    }

    private Path file() {
        return directory.resolve("processes");
    }

    private Process sleeper(String script) throws IOException {
        Process process = new ProcessBuilder("sh", "-c", script).start();
        sleepers.add(process);
        return process;
    }
}
