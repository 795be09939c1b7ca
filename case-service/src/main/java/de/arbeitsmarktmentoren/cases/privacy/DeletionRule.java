package de.arbeitsmarktmentoren.cases.privacy;

import java.time.Period;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import de.arbeitsmarktmentoren.cases.idempotency.Idempotency;
import de.arbeitsmarktmentoren.cases.intake.ImportForgetting;
import de.arbeitsmarktmentoren.contracts.codelist.Label;

/**
 * How long a kind of data is kept. The one reviewed list of them is this enumeration; periods that may be set are in
 * {@link PrivacyConfig.Keep}.
 *
 * <p>
 * Of each kind it says from which date the period counts and what happens when it is over.
 */
enum DeletionRule {

    PERSON(new Label("Person, Mentorings, Notizen, Aktivitäten, Anerkennungsverfahren",
            "person, mentorings, notes, activities, recognition procedures"),
            new Label("Ende des letzten Mentorings; solange eines läuft, beginnt keine Frist",
                    "end of the last mentoring; while one is open no period begins"),
            new Label("wird anonymisiert: die Person ist vergessen, die Zahlen bleiben",
                    "anonymised: the person is forgotten, the figures stay"),
            PrivacyConfig.Keep::person),
    REGISTRATION(new Label("erfasste Person ohne Mentoring", "registered person without a mentoring"),
            new Label("Tag der Erfassung", "day of the registration"),
            new Label("wird gelöscht", "deleted"),
            PrivacyConfig.Keep::registration),
    EARLIER_VERSION(new Label("frühere Fassungen von Aktivitäten und Anerkennungsverfahren",
            "earlier versions of activities and recognition procedures"),
            new Label("Tag, an dem die Fassung erfasst wurde", "day on which the version was recorded"),
            new Label("wird gelöscht", "deleted"),
            PrivacyConfig.Keep::earlierVersion),
    CONTACT_NOTE(new Label("Notizen zu Kontakten mit Betrieben", "notes on contacts with employers"),
            new Label("Tag, an dem die Notiz geschrieben wurde", "day on which the note was written"),
            new Label("wird gelöscht", "deleted"),
            PrivacyConfig.Keep::contactNote),
    EMPLOYER_NAME(new Label("Namen von Betrieben; der eines Einzelunternehmens ist der einer Person",
            "names of employers; that of a sole trader is a person's"),
            new Label("letzte Vermittlung, Aktivität, letzter Zwischenschritt, Kontakt oder letzte Änderung des Betriebs",
                    "last placement, activity, milestone, contact or change of the employer"),
            new Label("wird geleert, auch in der Geschichte des Betriebs; die Zahlen bleiben",
                    "blanked, in the employer's history too; the figures stay"),
            PrivacyConfig.Keep::employerName),
    AUDIT(new Label("Protokoll der Zugriffe", "audit"), new Label("Tag der Versiegelung", "day of the seal"),
            new Label("wird in ganzen Siegeln gelöscht, die Kette der Siegel bleibt",
                    "deleted by whole seals, the chain of seals stays"),
            PrivacyConfig.Keep::audit),
    IMPORTED_FILE(new Label("eingelesene Dateien: Ergebnisse je Zeile; der Inhalt einer Zeile geht, sobald sie erledigt ist",
            "imported files: outcomes of rows; what a row says goes as soon as it is done"),
            new Label("Ende des Einlesens", "end of the import"),
            new Label("wird stündlich gelöscht", "deleted within the hour"),
            keep -> ImportForgetting.KEPT),
    KEPT_ANSWER(new Label("Antworten zu Idempotency-Keys", "answers kept under idempotency keys"),
            new Label("Zeitpunkt der Anfrage", "time of the request"),
            new Label("wird stündlich gelöscht", "deleted within the hour"),
            keep -> Idempotency.KEPT),
    STAFF(new Label("Kennungen der Mitarbeitenden: wer zu welchem Projekt gehört, wer etwas eingetragen hat",
            "identifiers of staff: who belongs to which project, who recorded something"),
            new Label("keiner", "none"),
            new Label("geht mit der Herausnahme aus dem Projekt und mit dem, was eingetragen wurde",
                    "goes with the removal from the project, and with what was recorded")),
    COUNTED_STATE(new Label("letzter gemeldeter Stand je Mentoring, in Monaten und Codes, ohne Weg zur Person",
            "last state told of each mentoring, in months and codes, without a way to the person"),
            new Label("keiner", "none"),
            new Label("bleibt: veröffentlichte Zahlen müssen sich wieder herstellen lassen",
                    "stays: published figures must be reproducible")),
    ERASURE_LIST(new Label("Liste der Löschungen, als Hashwerte", "list of erasures, as hashes"), new Label("keiner", "none"),
            new Label("bleibt: aus jeder Sicherung, die je eingespielt wird, muss wieder gelöscht werden",
                    "stays: from every backup that is ever restored they must be erased again"));

    private final Label kind;
    private final Label from;
    private final Label then;
    private final Function<PrivacyConfig.Keep, @Nullable Period> keep;

    /** Kept without an end. */
    DeletionRule(Label kind, Label from, Label then) {
        this(kind, from, then, keep -> null);
    }

    DeletionRule(Label kind, Label from, Label then, Function<PrivacyConfig.Keep, @Nullable Period> keep) {
        this.kind = kind;
        this.from = from;
        this.then = then;
        this.keep = keep;
    }

    Label kind() {
        return kind;
    }

    /** The reference date. */
    Label from() {
        return from;
    }

    Label then() {
        return then;
    }

    /** Null for what is kept without an end. */
    @Nullable
    Period keep(PrivacyConfig.Keep periods) {
        return keep.apply(periods);
    }
}
