package de.arbeitsmarktmentoren.system.access;

import java.util.LinkedHashMap;
import java.util.Map;

/** A request without its sender. */
record Call(String method, String path, Map<String, String> headers, String body) {

    static Call get(String path) {
        return new Call("GET", path, Map.of(), "");
    }

    static Call post(String path, String body) {
        return new Call("POST", path, Map.of("Content-Type", "application/json"), body);
    }

    static Call put(String path, String body) {
        return new Call("PUT", path, Map.of("Content-Type", "application/json"), body);
    }

    static Call delete(String path) {
        return new Call("DELETE", path, Map.of(), "");
    }

    /** Based on the version that the sender of {@code etag} saw. */
    Call ifMatch(String etag) {
        return with("If-Match", etag);
    }

    Call with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Call(method, path, more, body);
    }
}
