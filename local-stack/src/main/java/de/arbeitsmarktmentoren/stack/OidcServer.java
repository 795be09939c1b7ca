package de.arbeitsmarktmentoren.stack;

import java.net.URI;

import de.arbeitsmarktmentoren.stack.demo.DemoUser;

/** An OIDC server on loopback that knows the {@link DemoUser}s. Its tokens are for both services and good for five minutes. */
public interface OidcServer extends AutoCloseable {

    /** Which one there is. */
    enum Kind {
        /** Starts at once, asks for no password, and mints odd tokens for tests. */
        SMALL,
        KEYCLOAK
    }

    /** What services take as the address of the issuer, and what stands in {@code iss}. */
    URI issuer();

    int port();

    /** An access token of a {@link DemoUser} of this name. */
    String token(String user);

    /** What one types into a shell to have {@link #token(String)} printed. */
    String tokenCommand(String user);

    @Override
    void close();
}
