package de.arbeitsmarktmentoren.cases.privacy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import de.arbeitsmarktmentoren.contracts.codelist.Label;

/** Everything that is kept about one person, for the person. */
@Schema(name = "PersonalFile")
record PersonalFile(
        @Schema(examples = "7c0a7f6e-4f0e-4a39-9a57-0b8f0c1d2e3f") UUID menteeId,
        Instant createdAt,
        @Schema(description = "What the data are kept for") List<Label> purposes,
        @Schema(description = "To whom they are given") List<Label> recipients,
        @Schema(description = "Where they come from") List<Label> origins,
        @Schema(description = "What the person may ask for") List<Label> rights,
        @Schema(description = "How long each kind is kept") List<KeptForView> kept,
        List<Part> parts) {

    static final List<Label> PURPOSES = List.of(
            new Label("Begleitung in Arbeit oder Ausbildung im Landesprogramm Arbeitsmarktmentoren Sachsen",
                    "accompanying people into work or training, in the state programme Arbeitsmarktmentoren Sachsen"),
            new Label("Nachweis der Förderung und Statistik des Programms, ohne Namen",
                    "accounting for the grant and statistics of the programme, without names"));

    static final List<Label> RECIPIENTS = List.of(
            new Label("die Projekte, die zuständig sind oder waren; wer im Einzelnen, steht im Protokoll unten",
                    "the projects that are or were responsible; who in particular stands in the audit below"),
            new Label("die Statistik des Programms: Monate und Codes unter einer zufälligen Kennung",
                    "the programme's statistics: months and codes under a random reference"));

    static final List<Label> ORIGINS = List.of(
            new Label("Angaben der Person gegenüber dem Projekt, das sie erfasst hat, und eingelesene Dateien dieses Projekts",
                    "what the person told the project that registered the person, and files imported by that project"));

    static final List<Label> RIGHTS = List.of(
            new Label("Berichtigung, Löschung, Einschränkung der Verarbeitung, Widerspruch, Übertragung",
                    "rectification, erasure, restriction of processing, objection, portability"),
            new Label("Beschwerde bei der Sächsischen Datenschutz- und Transparenzbeauftragten",
                    "a complaint to the Saxon Data Protection and Transparency Commissioner"));

    /**
     * One kind of data.
     *
     * @param rows members by their names; a code comes with its German and English label
     */
    @Schema(name = "PersonalFilePart")
    record Part(
            @Schema(examples = "PERSON") String part,
            Label label,
            @Schema(description = "Members by their names; a code comes as an object with its label in German and English") List<Map<String, Object>> rows) {
    }
}
