package de.arbeitsmarktmentoren.contracts;

import java.io.IOException;

import com.fasterxml.jackson.databind.JsonMappingException;

/** Bytes that are not an event. The message names the place and the rule, never a value. */
public final class MalformedEvent extends RuntimeException {

    private static final long serialVersionUID = 1L;

    MalformedEvent(String message) {
        super(message);
    }

    /** Leaves out the parser's own message, which would quote the input. */
    static MalformedEvent because(IOException failure) {
        if (rootOf(failure) instanceof ImpossibleState impossible) {
            return new MalformedEvent(impossible.getMessage());
        }
        if (failure instanceof JsonMappingException mapping) {
            return new MalformedEvent("member of another shape: " + pathOf(mapping));
        }
        return new MalformedEvent("not JSON");
    }

    private static Throwable rootOf(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }

    private static String pathOf(JsonMappingException mapping) {
        StringBuilder path = new StringBuilder();
        for (JsonMappingException.Reference reference : mapping.getPath()) {
            path.append('/').append(reference.getFieldName() == null ? reference.getIndex() : reference.getFieldName());
        }
        return path.toString();
    }
}
