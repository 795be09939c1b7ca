/**
 * A real PostgreSQL, a real Kafka broker and a small OIDC server without Docker, on loopback only: the backing of
 * the tests, and with both services as child processes the one command that shows the whole system. Knows the
 * services only as processes.
 */
@NullMarked
package de.arbeitsmarktmentoren.stack;

import org.jspecify.annotations.NullMarked;
