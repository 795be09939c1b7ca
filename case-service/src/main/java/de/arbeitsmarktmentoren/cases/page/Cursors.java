package de.arbeitsmarktmentoren.cases.page;

import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import de.arbeitsmarktmentoren.cases.access.Caller;
import de.arbeitsmarktmentoren.cases.field.Fields;

/**
 * Which slice of a list a request asks for. A cursor is good for the list, the filter and the caller for which it was given,
 * and for nothing else; what is wrong with it, or with the limit, is remembered in the fields.
 */
@ApplicationScoped
public class Cursors {

    /** The largest page. */
    public static final int LARGEST_PAGE = 200;

    private static final int USUAL_PAGE = 50;

    private final CursorSecret secret;
    private final Caller caller;

    Cursors(CursorSecret secret, Caller caller) {
        this.secret = secret;
        this.caller = caller;
    }

    /**
     * Of a list whose filter stands in the query string.
     *
     * @param list a name of the list of its own, best its operationId
     * @param filter every parameter but limit and cursor, as it was sent, by name; null where it was not sent
     * @param limit 1 to 200; null means 50
     */
    public Slice slice(Fields fields, String list, Map<String, ?> filter, @Nullable String limit, @Nullable String cursor) {
        return slice(fields, "", list, filter, limit, cursor);
    }

    /** Of a search whose filter stands in the body. */
    public Slice sliceOfBody(Fields fields, String list, Map<String, ?> filter, @Nullable Integer limit,
            @Nullable String cursor) {
        return slice(fields, "/", list, filter, limit == null ? null : limit.toString(), cursor);
    }

    private Slice slice(Fields fields, String prefix, String list, Map<String, ?> filter, @Nullable String limit,
            @Nullable String cursor) {
        Seal seal = new Seal(secret.bytes(), list, caller.subject(), filter);
        int size = size(fields, prefix + "limit", limit);
        return new Slice(size, cursor == null ? null : after(fields, prefix + "cursor", seal, cursor), seal);
    }

    private static @Nullable List<String> after(Fields fields, String pointer, Seal seal, String cursor) {
        List<String> key = seal.open(cursor).orElse(null);
        if (key == null) {
            fields.refuse(pointer, "cursor", "stammt nicht aus einer Antwort auf diese Anfrage",
                    "does not come from an answer to this request");
        }
        return key;
    }

    private static int size(Fields fields, String pointer, @Nullable String limit) {
        if (limit == null) {
            return USUAL_PAGE;
        }
        if (!limit.matches("[1-9][0-9]{0,2}") || Integer.parseInt(limit) > LARGEST_PAGE) {
            fields.refuse(pointer, "range", "muss zwischen 1 und " + LARGEST_PAGE + " liegen",
                    "must lie between 1 and " + LARGEST_PAGE);
            return 1;
        }
        return Integer.parseInt(limit);
    }
}
