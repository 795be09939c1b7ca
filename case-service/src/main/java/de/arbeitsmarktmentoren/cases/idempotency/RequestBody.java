package de.arbeitsmarktmentoren.cases.idempotency;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;

/** Reads each body once: refuses a long one before anything is made of it, and keeps its bytes for comparison. */
@Provider
class RequestBody implements ReaderInterceptor {

    private static final int LONGEST = 65_536;

    private final CurrentRequest request;
    private final ResourceInfo resource;

    RequestBody(CurrentRequest request, ResourceInfo resource) {
        this.request = request;
        this.resource = resource;
    }

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        byte[] body = body(context);
        if (MediaType.APPLICATION_JSON_TYPE.isCompatible(context.getMediaType())) {
            refuseUnlessUtf8(body);
        }
        request.body(body);
        context.setInputStream(new ByteArrayInputStream(body));
        Object read = context.proceed();
        if (read == null) {
            throw new BadRequestException();
        }
        return read;
    }

    private byte[] body(ReaderInterceptorContext context) {
        int longest = longest();
        if (announced(context) > longest) {
            throw tooLong();
        }
        byte[] body = read(context.getInputStream(), longest + 1);
        if (body.length > longest) {
            throw tooLong();
        }
        return body;
    }

    private int longest() {
        LongBody allowed = resource.getResourceMethod().getAnnotation(LongBody.class);
        return allowed == null ? LONGEST : allowed.value();
    }

    /** The HTTP layer lets only numbers come so far. */
    private static long announced(ReaderInterceptorContext context) {
        String length = context.getHeaders().getFirst(HttpHeaders.CONTENT_LENGTH);
        return length == null ? 0 : Long.parseLong(length);
    }

    private static byte[] read(InputStream sent, int most) {
        try {
            return sent.readNBytes(most);
        } catch (IOException e) {
            // Cut off or chunked wrongly: the caller's doing, no failure of ours.
            throw new BadRequestException(e);
        }
    }

    /** The JSON parser takes overlong forms for the characters that they hide. */
    private static void refuseUnlessUtf8(byte[] body) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body));
        } catch (CharacterCodingException e) {
            throw new BadRequestException(e);
        }
    }

    private static ClientErrorException tooLong() {
        return new ClientErrorException(Status.REQUEST_ENTITY_TOO_LARGE);
    }
}
