package de.arbeitsmarktmentoren.contracts.problem;

import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

import de.arbeitsmarktmentoren.contracts.codelist.Label;

/**
 * Every problem that a service may answer with. Types and statuses never change their meaning; clients branch on
 * {@link #type()}, never on the title. Of several types with one status, the first stands for the status in general.
 */
public enum ProblemType {

    MALFORMED_REQUEST(400, "Die Anfrage ist nicht lesbar", "The request cannot be read"),
    MISSING_IDEMPOTENCY_KEY(400, "Der Header Idempotency-Key fehlt", "The header Idempotency-Key is missing"),
    INVALID_IDEMPOTENCY_KEY(400, "Der Header Idempotency-Key ist ungültig", "The header Idempotency-Key is invalid"),
    INVALID_PERIOD(400, "Der Zeitraum ist ungültig", "The period is invalid"),
    MIXED_GRANULARITY(400, "Zeiträume verschiedener Länge lassen sich nicht zusammen abfragen",
            "Periods of different length cannot be asked for together"),
    UNAUTHORIZED(401, "Die Anmeldung fehlt oder ist abgelaufen", "Authentication is missing or has expired"),
    FORBIDDEN(403, "Dafür fehlt die Berechtigung", "You are not allowed to do this"),
    PURPOSE_REQUIRED(403, "Der Header Access-Purpose fehlt: Einsicht in Personen braucht einen Zweck",
            "The header Access-Purpose is missing: looking at people needs a purpose"),
    NOT_FOUND(404, "Nicht gefunden", "Not found"),
    UNKNOWN_DATASET(404, "Diesen Datensatz gibt es nicht", "There is no such dataset"),
    NOTHING_PUBLISHED(404, "Noch ist nichts veröffentlicht", "Nothing is published yet"),
    METHOD_NOT_ALLOWED(405, "Die Methode ist hier nicht möglich", "The method is not allowed here"),
    NOT_ACCEPTABLE(406, "Das gewünschte Format gibt es hier nicht", "The requested format is not available here"),
    CONFLICT(409, "Die Anfrage passt nicht zum jetzigen Stand", "The request conflicts with the present state"),
    REQUEST_IN_PROGRESS(409, "Dieselbe Anfrage wird gerade bearbeitet", "The same request is being processed"),
    STEP_NOT_ALLOWED(409, "Dieser Schritt ist beim jetzigen Stand des Mentorings nicht möglich",
            "This step is not allowed in the case's present status"),
    RECOGNITION_STEP_NOT_ALLOWED(409, "Dieser Schritt ist beim jetzigen Stand des Anerkennungsverfahrens nicht möglich",
            "This step is not allowed in the recognition procedure's present status"),
    MENTEE_HAS_OPEN_CASE(409, "Für diese Person läuft bereits ein Mentoring", "This mentee already has an open case"),
    BOTH_MENTEES_HAVE_OPEN_CASE(409, "Für beide Personen läuft ein Mentoring", "Both mentees have an open case"),
    TRANSFER_ALREADY_OFFERED(409, "Dieses Mentoring ist bereits einem Projekt angeboten",
            "This case is being offered to a project already"),
    TRANSFER_OFFER_DECIDED(409, "Über dieses Angebot ist schon entschieden", "This offer has been decided already"),
    REBUILD_RUNNING(409, "Es läuft bereits ein Neuaufbau", "A rebuild is running already"),
    REBUILD_NOT_COMPARED(409, "Der Neuaufbau wartet nicht auf eine Entscheidung", "The rebuild does not wait for a decision"),
    DEAD_LETTER_COUNTED(409, "Dieses Ereignis ist inzwischen gezählt", "This event has been counted in the meantime"),
    FIGURES_OF_ANOTHER_RELEASE(409, "Die Zahlen stammen aus einer anderen Ausgabe des Dienstes; erst neu aufbauen",
            "The figures were made by another release of the service; rebuild first"),
    ANSWER_FORGOTTEN(410, "Die Anfrage war erledigt; worum es ging, ist inzwischen gelöscht",
            "The request was done; what it was about has been erased since"),
    PRECONDITION_FAILED(412, "Der Eintrag wurde inzwischen geändert", "The entry has been changed in the meantime"),
    PAYLOAD_TOO_LARGE(413, "Die Anfrage ist zu groß", "The request is too large"),
    TOO_MANY_CELLS(413, "Die Abfrage umfasst zu viele Werte", "The query asks for too many cells"),
    URI_TOO_LONG(414, "Die Adresse der Anfrage ist zu lang", "The address of the request is too long"),
    UNSUPPORTED_MEDIA_TYPE(415, "Das Format der Anfrage wird nicht unterstützt", "The format of the request is not supported"),
    INVALID_FIELD(422, "Angaben sind ungültig", "Fields are invalid"),
    IDEMPOTENCY_KEY_REUSED(422, "Der Idempotency-Key gehört zu einer anderen Anfrage",
            "The Idempotency-Key belongs to a different request"),
    UNKNOWN_CODE(422, "Ein Code ist nicht bekannt", "A code is not known"),
    NOT_COMBINABLE(422, "Diese Angaben lassen sich nicht zusammen abfragen", "These cannot be asked for together"),
    PRECONDITION_REQUIRED(428, "Der Header If-Match fehlt", "The header If-Match is missing"),
    TOO_MANY_REQUESTS(429, "Zu viele Anfragen in kurzer Zeit", "Too many requests in a short time"),
    HEADERS_TOO_LARGE(431, "Die Header der Anfrage sind zu groß", "The headers of the request are too large"),
    INTERNAL_ERROR(500, "Im Dienst ist ein Fehler aufgetreten", "The service has failed"),
    UNAVAILABLE(503, "Der Dienst ist vorübergehend nicht erreichbar", "The service is temporarily unavailable"),
    NOT_YET_COUNTED(503, "So weit sind die Ereignisse hier noch nicht gezählt", "The events are not counted that far here yet");

    private static final String NAMESPACE = "urn:arbeitsmarktmentoren:problem:";

    private final int status;
    private final Label title;

    ProblemType(int status, String de, String en) {
        this.status = status;
        this.title = new Label(de, en);
    }

    /**
     * The type that stands for an HTTP status in general, for problems that the HTTP layer finds; empty for a status we never
     * answer with.
     */
    public static Optional<ProblemType> forStatus(int status) {
        return Arrays.stream(values()).filter(problem -> problem.status == status).findFirst();
    }

    /** The stable name in kebab case, such as {@code step-not-allowed}. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The {@code type} member of the answer. */
    public URI type() {
        return URI.create(NAMESPACE + slug());
    }

    /** The HTTP status. */
    public int status() {
        return status;
    }

    /** The German title. */
    public String title() {
        return title.de();
    }

    /** The title in English for an English locale, in German for every other. */
    public String title(Locale locale) {
        return title.in(locale);
    }
}
