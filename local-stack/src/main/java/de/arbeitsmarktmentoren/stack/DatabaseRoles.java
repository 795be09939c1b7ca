package de.arbeitsmarktmentoren.stack;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import org.jspecify.annotations.Nullable;

/**
 * The roles of one database, none of which is a superuser, reaches another database, or passes by row-level security.
 *
 * @param owner owns database and tables and migrates them
 * @param service what a service does at work, and no more than the migrations granted it
 * @param relay publishes what the service has written; of the database of the cases only
 */
public record DatabaseRoles(DatabaseRole owner, DatabaseRole service, @Nullable DatabaseRole relay) {

    /** The same for the same secret, without any of the passwords telling another or the secret. */
    static DatabaseRoles of(String database, String secret) {
        return new DatabaseRoles(role(database + "_owner", secret), role(database, secret),
                database.equals("cases") ? role("cases_relay", secret) : null);
    }

    List<DatabaseRole> all() {
        return Stream.of(owner, service, relay).filter(Objects::nonNull).toList();
    }

    private static DatabaseRole role(String user, String secret) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), mac.getAlgorithm()));
            byte[] password = mac.doFinal(user.getBytes(StandardCharsets.UTF_8));
            return new DatabaseRole(user, HexFormat.of().formatHex(password, 0, 16));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
