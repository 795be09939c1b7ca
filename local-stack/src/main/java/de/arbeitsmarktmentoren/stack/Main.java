package de.arbeitsmarktmentoren.stack;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

import de.arbeitsmarktmentoren.stack.demo.DemoYear;
import de.arbeitsmarktmentoren.stack.demo.DemoYearLoader;

/** The one command: starts everything, loads the demo year once, shows its figures and stays until Ctrl-C. */
public final class Main {

    /** Says where the repository is; without it, the current directory. */
    static final String ROOT = "local-stack.root";

    /** Said to Maven, it says the same as {@code --keycloak}. */
    private static final String KEYCLOAK = "keycloak";

    /** On a terminal Ctrl-C reaches the services first: their end must not be told as a failure of theirs. */
    private static final Duration MAY_BE_CTRL_C = Duration.ofSeconds(1);

    private final Console console = Console.standard();
    private final long began = System.nanoTime();
    private final Demo demo;
    private volatile boolean failed;

    Main(Demo demo) {
        this.demo = demo;
    }

    public static void main(String[] arguments) {
        Logger.getLogger("").setLevel(Level.WARNING);
        int exitCode = new Main(Main::demoYear).run(withProperties(arguments));
        System.exit(exitCode);
    }

    private static String[] withProperties(String[] arguments) {
        Stream<String> asked = System.getProperty(KEYCLOAK) == null ? Stream.of() : Stream.of("--keycloak");
        return Stream.concat(Stream.of(arguments), asked).toArray(String[]::new);
    }

    private int run(String[] arguments) {
        Path root = Path.of(System.getProperty(ROOT, ".")).toAbsolutePath().normalize();
        try {
            Options options = Options.of(arguments, root);
            if (options.help()) {
                console.line(Options.HELP);
                return 0;
            }
            return run(options, new LocalStack(root, options.data(), options.ports(), console, options.oidcServer()));
        } catch (CannotStart e) {
            console.line("Cannot start: " + e.getMessage());
            return 1;
        }
    }

    private int run(Options options, LocalStack stack) {
        if (!willBeStopped(stack)) {
            return 1;
        }
        try {
            console.line("Starting Arbeitsmarktmentoren Sachsen; data in " + options.data());
            stack.start(options.fresh());
            loadDemo(options, stack);
            new Closing(console, stack, began).print();
            return stay(stack);
        } catch (RuntimeException e) {
            if (!stack.awaitClosing(MAY_BE_CTRL_C)) {
                failed = true;
                console.line("Cannot start: " + e.getMessage());
            }
            return 1;
        }
    }

    private void loadDemo(Options options, LocalStack stack) {
        if (stack.data().hasDemo()) {
            console.line("  the demo year 2025 is there from an earlier run: nothing was loaded again");
        } else if (options.demo()) {
            demo.load(stack.addresses(), console.progressBar());
            stack.data().markDemo();
        }
    }

    /** Returns only if a service ends by itself. */
    private int stay(LocalStack stack) {
        CompletableFuture.anyOf(stack.caseService().onExit(), stack.statsService().onExit()).join();
        if (!stack.awaitClosing(MAY_BE_CTRL_C)) {
            ServiceProcess ended = stack.caseService().isRunning() ? stack.statsService() : stack.caseService();
            failed = true;
            console.line(ended.name() + " has ended" + ended.lastLines());
        }
        return 1;
    }

    /** @return false if Ctrl-C came before anything was started */
    private boolean willBeStopped(LocalStack stack) {
        try {
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(stack), "local-stack-stop"));
            return true;
        } catch (IllegalStateException alreadyStopping) {
            return false;
        }
    }

    private void stop(LocalStack stack) {
        if (failed) {
            stack.close();
            return;
        }
        console.line("\nStopping …");
        stack.close();
        console.line("Stopped; the data is kept for the next start.");
    }

    private static void demoYear(Addresses addresses, ProgressBar progress) {
        DemoYearLoader loader = new DemoYearLoader(DemoYear.standard());
        progress.begin("demo year 2025", loader.steps());
        loader.load(addresses.caseService(), () -> addresses.token("mentor"), (done, total) -> progress.advance());
        progress.end();
    }
}
