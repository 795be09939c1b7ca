package de.arbeitsmarktmentoren.cases.mentoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;

class StepsDocumentTest {

    private static final Path DOCUMENT = Path.of("../api-contracts/steps.md");

    @Test
    void saysWhatTheCodeAllows() throws IOException {
        if (System.getProperty("steps.rewrite") != null) {
            Files.writeString(DOCUMENT, StepsDocument.text());
        }

        assertThat(Files.readString(DOCUMENT)).isEqualTo(StepsDocument.text());
    }

    @Test
    void knowsHowEveryStepIsAskedFor() {
        assertThat(StepRequest.all().keySet()).containsExactlyInAnyOrderElementsOf(
                java.util.Arrays.stream(Step.values()).filter(Step::isAsked).filter(step -> step != Step.START).toList());
    }
}
