package de.arbeitsmarktmentoren.cases.access;

import java.util.Optional;

import jakarta.enterprise.context.RequestScoped;

import de.arbeitsmarktmentoren.cases.field.Fields;
import io.vertx.core.http.HttpServerRequest;

/** What the headers of the request say of its purpose. */
@RequestScoped
class StatedPurpose {

    static final String REFERENCE = "(?=.{1,40}$)(?=.*[0-9])[A-Za-z]{0,6}(?:[./-]?[0-9]+|[./-][A-Za-z]{1,6})*";

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
        if (reference != null && !reference.matches(REFERENCE)) {
            fields.refuse(Purpose.REFERENCE_HEADER, "form",
                    "muss ein Aktenzeichen aus Ziffern, höchstens sechs Buchstaben hintereinander und ./- sein, bis 40 Zeichen",
                    "must be a file number of digits, at most six letters in a row, and ./-, up to 40 characters");
        }
        fields.check();
        return Optional.of(new Purpose(code, reference));
    }
}
