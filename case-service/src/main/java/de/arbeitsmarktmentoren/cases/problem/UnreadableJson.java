package de.arbeitsmarktmentoren.cases.problem;

import java.util.List;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonMappingException.Reference;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;

import de.arbeitsmarktmentoren.cases.field.Violation;

/** Where JSON does not have the shape that was asked for. */
final class UnreadableJson {

    private UnreadableJson() {
    }

    /** One violation if the failure is of JSON that could be read but not understood, else none. */
    static List<Violation> violations(@Nullable Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof UnrecognizedPropertyException unknown) {
                return List.of(Violation.of(parent(unknown), "unknown-member",
                        "hat ein Element, das hier nicht vorgesehen ist", "has a member that does not belong here"));
            }
            if (cause instanceof JsonMappingException mapping) {
                return List.of(Violation.of(pointer(mapping.getPath()), "type", "hat nicht den erwarteten Typ",
                        "is not of the expected type"));
            }
        }
        return List.of();
    }

    /** Without the last part, for that is the name that was sent. */
    private static String parent(UnrecognizedPropertyException unknown) {
        List<Reference> path = unknown.getPath();
        return pointer(path.subList(0, Math.max(0, path.size() - 1)));
    }

    private static String pointer(List<Reference> path) {
        StringBuilder pointer = new StringBuilder();
        for (Reference part : path) {
            pointer.append('/').append(part.getFieldName() == null ? part.getIndex() : part.getFieldName());
        }
        return pointer.toString();
    }
}
