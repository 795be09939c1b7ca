package de.arbeitsmarktmentoren.cases.problem;

import java.util.List;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonMappingException.Reference;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;

import de.arbeitsmarktmentoren.cases.field.Violation;

/** Where JSON does not have the shape that was asked for. */
final class UnreadableJson {

    private UnreadableJson() {
    }

    /** One violation if the failure is of JSON, else none. */
    static List<Violation> violations(@Nullable Throwable failure) {
        String pointer = "";
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof UnrecognizedPropertyException unknown) {
                return List.of(Violation.of(parent(unknown), "unknown-member",
                        "hat ein Element, das hier nicht vorgesehen ist", "has a member that does not belong here"));
            }
            if (cause instanceof StreamReadException || cause instanceof StreamConstraintsException) {
                return List.of(unparsable(pointer, cause));
            }
            if (cause instanceof JsonMappingException mapping) {
                pointer = pointer(mapping.getPath());
                if (!(mapping.getCause() instanceof JsonProcessingException)) {
                    return List.of(Violation.of(pointer, "type", "hat nicht den erwarteten Typ",
                            "is not of the expected type"));
                }
            }
        }
        return List.of();
    }

    private static Violation unparsable(String pointer, Throwable cause) {
        return cause instanceof StreamConstraintsException
                ? Violation.of(pointer, "size", "ist tiefer verschachtelt oder länger als erlaubt",
                        "is nested deeper or longer than allowed")
                : Violation.of(pointer, "json", "ist kein gültiges JSON in UTF-8", "is not valid JSON in UTF-8");
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
