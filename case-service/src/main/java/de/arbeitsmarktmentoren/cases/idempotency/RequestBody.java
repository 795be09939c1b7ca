package de.arbeitsmarktmentoren.cases.idempotency;

import java.io.ByteArrayInputStream;
import java.io.IOException;

import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;

/** Reads each body once: refuses a long one before anything is made of it, and keeps its bytes for comparison. */
@Provider
class RequestBody implements ReaderInterceptor {

    private static final int LONGEST = 65_536;

    private final CurrentRequest request;

    RequestBody(CurrentRequest request) {
        this.request = request;
    }

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        byte[] body = context.getInputStream().readNBytes(LONGEST + 1);
        if (body.length > LONGEST) {
            throw new ClientErrorException(Status.REQUEST_ENTITY_TOO_LARGE);
        }
        request.body(body);
        context.setInputStream(new ByteArrayInputStream(body));
        Object read = context.proceed();
        if (read == null) {
            throw new BadRequestException();
        }
        return read;
    }
}
