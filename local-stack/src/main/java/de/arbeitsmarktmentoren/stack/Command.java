package de.arbeitsmarktmentoren.stack;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A short-lived command of the operating system: how it ended and what it printed. */
record Command(int exitCode, String output) {

    /** Runs to its end; a command that is not installed counts as one that failed. */
    static Command run(List<String> words) {
        try {
            return finished(start(words));
        } catch (IOException e) {
            return new Command(127, String.valueOf(e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Command(130, "interrupted");
        }
    }

    boolean succeeded() {
        return exitCode == 0;
    }

    /** What it printed, on one line. */
    String line() {
        return output.strip().replaceAll("\\s*\\R\\s*", " · ");
    }

    private static Process start(List<String> words) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(words).redirectErrorStream(true);
        builder.environment().put("LC_ALL", "C");
        return builder.start();
    }

    private static Command finished(Process process) throws IOException, InterruptedException {
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Command(process.waitFor(), output);
    }
}
