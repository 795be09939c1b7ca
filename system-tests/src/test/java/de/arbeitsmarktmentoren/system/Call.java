package de.arbeitsmarktmentoren.system;

import java.util.LinkedHashMap;
import java.util.Map;

/** A request without its sender. */
public record Call(String method, String path, Map<String, String> headers, String body) {

    public static Call get(String path) {
        return new Call("GET", path, Map.of(), "");
    }

    public static Call post(String path, String body) {
        return new Call("POST", path, Map.of("Content-Type", "application/json"), body);
    }

    public static Call put(String path, String body) {
        return new Call("PUT", path, Map.of("Content-Type", "application/json"), body);
    }

    public static Call delete(String path) {
        return new Call("DELETE", path, Map.of(), "");
    }

    /** Based on the version that the sender of {@code etag} saw. */
    public Call ifMatch(String etag) {
        return with("If-Match", etag);
    }

    public Call with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Call(method, path, more, body);
    }
}
