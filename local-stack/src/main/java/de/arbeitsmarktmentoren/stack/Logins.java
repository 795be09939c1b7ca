package de.arbeitsmarktmentoren.stack;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.List;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The roles of one database, none of which is a superuser, reaches another database, or passes by row-level security.
 *
 * @param owner owns database and tables and migrates them
 * @param service what a service does at work, and no more than the migrations granted it
 * @param relay publishes what the service has written
 */
public record Logins(Login owner, Login service, Login relay) {

    /** The same for the same secret, without any of the passwords telling another or the secret. */
    static Logins of(String database, String secret) {
        return new Logins(login(database + "_owner", secret), login(database, secret), login(database + "_relay", secret));
    }

    List<Login> all() {
        return List.of(owner, service, relay);
    }

    private static Login login(String user, String secret) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), mac.getAlgorithm()));
            byte[] password = mac.doFinal(user.getBytes(StandardCharsets.UTF_8));
            return new Login(user, HexFormat.of().formatHex(password, 0, 16));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
