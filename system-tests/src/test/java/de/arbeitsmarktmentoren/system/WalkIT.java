package de.arbeitsmarktmentoren.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import de.arbeitsmarktmentoren.stack.LocalStack;

/** The README walks one mentoring from the first talk to the retention check, and once as each of the demo users. */
class WalkIT {

    private static LocalStack stack;

    @BeforeAll
    static void starts() {
        stack = LocalStack.temporary(Repository.root());
    }

    @AfterAll
    static void stops() {
        stack.close();
    }

    @ParameterizedTest
    @ValueSource(strings = { "A mentoring, step by step", "Who may see what" })
    void answersEveryStepAsTheReadmeSays(String heading) throws IOException, InterruptedException {
        Walk walk = Walk.ofReadme(heading);

        List<String> printed = walk.printed(stack.addresses());

        assertThat(printed).isNotEmpty().isEqualTo(walk.promised());
    }
}
