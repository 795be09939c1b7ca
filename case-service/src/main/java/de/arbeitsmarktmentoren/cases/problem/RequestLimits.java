package de.arbeitsmarktmentoren.cases.problem;

import java.util.Optional;

import de.arbeitsmarktmentoren.contracts.problem.ProblemType;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;

/** What every request is held to before anybody looks for its resource. */
final class RequestLimits {

    private static final int LONGEST_URI = 4096;
    private static final int LARGEST_HEADERS = 16_384;
    // A resource that allows less answers for itself.
    private static final long LONGEST_BODY = 5L << 20;

    private RequestLimits() {
    }

    /** Empty for a request that may go on. */
    static Optional<ProblemType> refusalOf(HttpServerRequest request) {
        if (request.uri().length() > LONGEST_URI) {
            return Optional.of(ProblemType.URI_TOO_LONG);
        }
        if (sizeOf(request.headers()) > LARGEST_HEADERS) {
            return Optional.of(ProblemType.HEADERS_TOO_LARGE);
        }
        if (request.version() == HttpVersion.HTTP_1_1 && request.headers().getAll(HttpHeaders.HOST).size() != 1) {
            return Optional.of(ProblemType.MALFORMED_REQUEST);
        }
        return refusalOfBody(request.headers());
    }

    private static Optional<ProblemType> refusalOfBody(MultiMap headers) {
        String encoding = headers.get(HttpHeaders.CONTENT_ENCODING);
        if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
            return Optional.of(ProblemType.UNSUPPORTED_MEDIA_TYPE);
        }
        String length = headers.get(HttpHeaders.CONTENT_LENGTH);
        return length != null && Long.parseLong(length) > LONGEST_BODY ? Optional.of(ProblemType.PAYLOAD_TOO_LARGE)
                : Optional.empty();
    }

    private static int sizeOf(MultiMap headers) {
        return headers.entries().stream().mapToInt(header -> header.getKey().length() + header.getValue().length() + 4).sum();
    }
}
