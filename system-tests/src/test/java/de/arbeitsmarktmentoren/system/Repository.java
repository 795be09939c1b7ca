package de.arbeitsmarktmentoren.system;

import java.nio.file.Path;

/** Where the built services are. */
public final class Repository {

    private Repository() {
    }

    public static Path root() {
        return Path.of(System.getProperty("local-stack.root", "..")).toAbsolutePath().normalize();
    }
}
