package de.arbeitsmarktmentoren.stack;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/** Where on loopback each part of the system listens. */
public record Ports(Map<Use, Integer> numbers) {

    /** Who listens; PostgreSQL and Kafka away from their usual ports, where the developer's own may well listen. */
    public enum Use {
        CASE_SERVICE("the case service", "--case-port", 8080),
        STATS_SERVICE("the statistics service", "--stats-port", 8081),
        OIDC("the OIDC server", "--oidc-port", 8082),
        CASE_MANAGEMENT("health and metrics of the case service", "--case-management-port", 8090),
        STATS_MANAGEMENT("health and metrics of the statistics service", "--stats-management-port", 8091),
        POSTGRES("PostgreSQL", "--postgres-port", 15432),
        KAFKA("Kafka", "--kafka-port", 19092);

        private final String who;
        private final String option;
        private final int usual;

        Use(String who, String option, int usual) {
            this.who = who;
            this.option = option;
            this.usual = usual;
        }

        static Optional<Use> of(String option) {
            return Stream.of(values()).filter(use -> use.option.equals(option)).findFirst();
        }

        /** A line for the list of options. */
        String help() {
            return "  %-31s%s\n".formatted(option + "=" + usual, who);
        }
    }

    public static final Ports USUAL = each(use -> use.usual);

    public Ports {
        numbers = Map.copyOf(numbers);
    }

    /** Ports that nobody listened on just now. */
    public static Ports free() {
        return each(use -> Port.free());
    }

    public int of(Use use) {
        return numbers.getOrDefault(use, use.usual);
    }

    public Ports with(Use use, int port) {
        return each(each -> each == use ? port : of(each));
    }

    /** What the launcher is told to have it listen on them. */
    public List<String> options() {
        return Stream.of(Use.values()).map(use -> use.option + "=" + of(use)).toList();
    }

    /** @throws CannotStart if one is in use, or given twice: which, for what, and the option that changes it */
    void checkFree() {
        Map<Integer, Use> seen = new HashMap<>();
        for (Use use : Use.values()) {
            Use other = seen.put(of(use), use);
            if (other != null) {
                throw new CannotStart("port " + of(use) + " is meant for " + other.who + " and for " + use.who
                        + ": choose another with " + use.option + "=");
            }
            if (Port.isTaken(of(use))) {
                throw new CannotStart("port " + of(use) + " for " + use.who
                        + " is in use: stop what listens there, or choose another with " + use.option + "=");
            }
        }
    }

    private static Ports each(ToIntFunction<Use> port) {
        Map<Use, Integer> numbers = new EnumMap<>(Use.class);
        for (Use use : Use.values()) {
            numbers.put(use, port.applyAsInt(use));
        }
        return new Ports(numbers);
    }
}
