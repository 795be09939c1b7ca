package de.arbeitsmarktmentoren.cases.access;

import java.util.Optional;
import java.util.regex.Pattern;

import jakarta.enterprise.context.RequestScoped;

import de.arbeitsmarktmentoren.cases.field.Fields;
import io.vertx.core.http.HttpServerRequest;

/** What the headers of the request say of its purpose. */
@RequestScoped
class StatedPurpose {

    /** Of five letters at the most there is hardly a name in it; the audit keeps it for longer than it keeps the person. */
    private static final Pattern FILE_NUMBER = Pattern
            .compile("(?=.{1,40}$)(?=.*[0-9])(?!(?:[^A-Za-z]*[A-Za-z]){6})[A-Za-z]*(?:[./-]?[0-9]+|[./-][A-Za-z]+)*");
    private static final Pattern DAY = Pattern
            .compile("(?<!\\d)(?:\\d{4}([./-])\\d{1,2}\\1\\d{1,2}|\\d{1,2}([./-])\\d{1,2}\\2(?:\\d{4}|\\d{2}))(?!\\d)");

    private final HttpServerRequest http;

    StatedPurpose(HttpServerRequest http) {
        this.http = http;
    }

    /**
     * Empty if none is stated.
     *
     * @throws de.arbeitsmarktmentoren.cases.field.InvalidFields if it is none that could be
     */
    Optional<Purpose> read() {
        String code = http.getHeader(Purpose.HEADER);
        String reference = http.getHeader(Purpose.REFERENCE_HEADER);
        if (code == null) {
            return Optional.empty();
        }
        Fields fields = new Fields();
        fields.code(Purpose.HEADER, code, "access-purposes", Fields.NO_DAY);
        if (reference != null && (!FILE_NUMBER.matcher(reference).matches() || DAY.matcher(reference).find())) {
            fields.refuse(Purpose.REFERENCE_HEADER, "form",
                    "muss ein Aktenzeichen aus Ziffern, höchstens fünf Buchstaben und ./- sein, bis 40 Zeichen, und kein Tag",
                    "must be a file number of digits, at most five letters and ./-, up to 40 characters, and no day");
        }
        fields.check();
        return Optional.of(new Purpose(code, reference));
    }
}
