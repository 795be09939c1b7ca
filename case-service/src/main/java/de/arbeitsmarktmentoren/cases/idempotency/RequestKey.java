package de.arbeitsmarktmentoren.cases.idempotency;

/**
 * Which request it is.
 *
 * @param caller subject of the token: keys of different callers never meet
 * @param key as the caller sent it
 * @param hash SHA-256 of method, path and body
 */
record RequestKey(String caller, String key, byte[] hash) {
}
