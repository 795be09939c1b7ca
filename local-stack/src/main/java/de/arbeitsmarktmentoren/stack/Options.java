package de.arbeitsmarktmentoren.stack;

import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the command line asks for.
 *
 * @param fresh forget the data of earlier runs
 * @param demo load the demo year, unless it is there
 * @param oidcServer the OIDC server to start
 * @param data where the data is kept between runs
 */
record Options(boolean help, boolean fresh, boolean demo, OidcServer.Kind oidcServer, Ports ports, Path data) {

    static final String HELP = """
            Starts PostgreSQL, Kafka, a demo OIDC server and both services, loads the demo year 2025, and stays until Ctrl-C.

              mvn -q -Prun                                  or, with options,
              mvn -q -Prun -Dexec.args="--fresh --case-port=9080"

              --fresh                        start over: forget the data of earlier runs
              --no-demo                      do not load the demo year
              --keycloak                     a real Keycloak as OIDC server; the same as mvn -q -Prun -Dkeycloak
            %s\
              --data=DIR                     where data and logs are kept (default: .local-stack beside the pom)
              --help                         this text
            """
            .formatted(Stream.of(Ports.Use.values()).map(Ports.Use::help).collect(Collectors.joining()));

    static Options of(String[] arguments, Path root) {
        Options options = new Options(false, false, true, OidcServer.Kind.SMALL, Ports.USUAL, root.resolve(".local-stack"));
        for (String argument : arguments) {
            options = options.with(argument);
        }
        return options;
    }

    private Options with(String argument) {
        int equals = argument.indexOf('=');
        return equals < 0 ? withFlag(argument) : withValue(argument.substring(0, equals), argument.substring(equals + 1));
    }

    private Options withFlag(String flag) {
        return switch (flag) {
            case "--help" -> new Options(true, fresh, demo, oidcServer, ports, data);
            case "--fresh" -> new Options(help, true, demo, oidcServer, ports, data);
            case "--no-demo" -> new Options(help, fresh, false, oidcServer, ports, data);
            case "--keycloak" -> new Options(help, fresh, demo, OidcServer.Kind.KEYCLOAK, ports, data);
            default -> throw unknown(flag);
        };
    }

    private Options withValue(String name, String value) {
        if (name.equals("--data") && !value.isBlank()) {
            return new Options(help, fresh, demo, oidcServer, ports, Path.of(value).toAbsolutePath());
        }
        return new Options(help, fresh, demo, oidcServer, withPort(name, value), data);
    }

    private Ports withPort(String name, String value) {
        Ports.Use use = Ports.Use.of(name).orElseThrow(() -> unknown(name + "=" + value));
        return ports.with(use, port(name, value));
    }

    private static int port(String name, String value) {
        if (!value.matches("[1-9][0-9]{0,4}") || Integer.parseInt(value) > 65_535) {
            throw new CannotStart(name + "=" + value + " is not a port: give a number from 1 to 65535");
        }
        return Integer.parseInt(value);
    }

    private static CannotStart unknown(String argument) {
        return new CannotStart("unknown option " + argument + ": --help lists the options there are");
    }
}
