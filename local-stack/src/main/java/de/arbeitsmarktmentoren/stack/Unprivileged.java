package de.arbeitsmarktmentoren.stack;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * How to run PostgreSQL, which refuses to run as root. An ordinary user needs nothing. Root goes through {@code unshare}, in
 * whose namespace he is nobody, and where that is refused becomes {@code nobody} by {@code setpriv}; the last way keeps the
 * right to pass through directories that only root may enter.
 *
 * @param prefix the words before the command
 * @param owner the numeric user who must own the files
 */
record Unprivileged(List<String> prefix, String owner) {

    private static final String NOBODY = "65534";

    private static final List<String> SETPRIV = List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups");

    private static final List<Unprivileged> WAYS_OF_ROOT = List.of(
            new Unprivileged(List.of("unshare", "-U"), "0"),
            new Unprivileged(SETPRIV, NOBODY),
            new Unprivileged(with(SETPRIV, List.of("--inh-caps=+dac_override", "--ambient-caps=+dac_override")), NOBODY));

    /** The first way that works here; the directory then belongs to whoever will write into it. */
    static Unprivileged ownerOf(Path directory, String program) {
        if (!Command.run(List.of("id", "-u")).output().strip().equals("0")) {
            return new Unprivileged(List.of(), "");
        }
        return WAYS_OF_ROOT.stream().filter(way -> way.works(directory, program)).findFirst()
                .orElseThrow(() -> new CannotStart("PostgreSQL refuses to run as root, and neither unshare nor setpriv is"
                        + " allowed here: start as an ordinary user, or install util-linux and allow one of the two"));
    }

    List<String> command(String... words) {
        return with(prefix, List.of(words));
    }

    private boolean works(Path directory, String program) {
        return Command.run(List.of("chown", "-R", owner + ":" + owner, directory.toString())).succeeded()
                && Command.run(command("sh", "-c", "test \"$(id -u)\" -ne 0 && test -w \"$0\" && test -x \"$1\"",
                        directory.toString(), program)).succeeded();
    }

    private static List<String> with(List<String> first, List<String> then) {
        List<String> all = new ArrayList<>(first);
        all.addAll(then);
        return List.copyOf(all);
    }
}
