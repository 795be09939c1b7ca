package de.arbeitsmarktmentoren.cases.idempotency;

/**
 * Which request it is.
 *
 * @param caller subject of the token: keys of different callers never meet
 * @param key as the caller sent it
 * @param hash SHA-256 of method, path with query, and body
 */
record RequestKey(String caller, String key, byte[] hash) {

    /** The key of one part of the request; no caller can send it, for it has a blank in it. */
    RequestKey ofItem(int index, byte[] itemHash) {
        return new RequestKey(caller, key + ' ' + index, itemHash);
    }
}
