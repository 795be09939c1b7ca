package de.arbeitsmarktmentoren.stack;

import java.util.LinkedHashMap;
import java.util.Map;

/** Where on loopback each part of the system listens. */
public record Ports(int caseService, int statsService, int identityProvider, int postgres, int kafka) {

    /** PostgreSQL and Kafka away from their usual ports, where the developer's own may well listen. */
    public static final Ports USUAL = new Ports(8080, 8081, 8082, 15432, 19092);

    /** Five ports that nobody listened on just now. */
    public static Ports free() {
        return new Ports(Port.free(), Port.free(), Port.free(), Port.free(), Port.free());
    }

    /** @throws CannotStart if one is in use, or given twice: which, for what, and the option that changes it */
    void checkFree() {
        Map<Integer, String> seen = new LinkedHashMap<>();
        check(seen, caseService, "the case service", "--case-port");
        check(seen, statsService, "the statistics service", "--stats-port");
        check(seen, identityProvider, "the OIDC server", "--oidc-port");
        check(seen, postgres, "PostgreSQL", "--postgres-port");
        check(seen, kafka, "Kafka", "--kafka-port");
    }

    private static void check(Map<Integer, String> seen, int port, String whatFor, String option) {
        String other = seen.put(port, whatFor);
        if (other != null) {
            throw new CannotStart("port " + port + " is meant for " + other + " and for " + whatFor + ": choose another with "
                    + option + "=");
        }
        if (Port.isTaken(port)) {
            throw new CannotStart("port " + port + " for " + whatFor
                    + " is in use: stop what listens there, or choose another with " + option + "=");
        }
    }
}
