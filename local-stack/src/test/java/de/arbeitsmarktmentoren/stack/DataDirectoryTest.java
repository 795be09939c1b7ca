package de.arbeitsmarktmentoren.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTest {

    @TempDir
    Path directory;

    @Test
    void touchesNoDirectoryThatHoldsOtherThings() throws IOException {
        Path precious = Files.createFile(Files.createDirectory(directory.resolve("kafka")).resolve("letters"));

        assertThatThrownBy(() -> DataDirectory.claim(directory)).isInstanceOf(CannotStart.class)
                .hasMessageContaining("--data=");

        assertThat(precious).exists();
        assertThat(directory.resolve("launcher.lock")).doesNotExist();
    }

    @Test
    void takesItsOwnDirectoryAgain() throws IOException {
        DataDirectory.claim(directory).close();
        Files.createDirectory(directory.resolve("kafka"));

        try (DataDirectory again = DataDirectory.claim(directory)) {
            again.empty();
        }

        assertThat(directory.resolve("kafka")).doesNotExist();
    }
}
