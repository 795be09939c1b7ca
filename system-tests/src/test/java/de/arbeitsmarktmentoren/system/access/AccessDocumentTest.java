package de.arbeitsmarktmentoren.system.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;

import de.arbeitsmarktmentoren.system.Repository;

class AccessDocumentTest {

    private static final Path DOCUMENT = Repository.root().resolve("api-contracts/access.md");

    @Test
    void showsTheTableOfTheTests() throws IOException {
        String text = new AccessDocument(AccessTable.read()).text();
        if (System.getProperty("access.rewrite") != null) {
            Files.writeString(DOCUMENT, text);
        }

        assertThat(Files.readString(DOCUMENT)).isEqualTo(text);
    }
}
