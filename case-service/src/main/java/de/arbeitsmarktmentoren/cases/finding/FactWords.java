package de.arbeitsmarktmentoren.cases.finding;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import de.arbeitsmarktmentoren.contracts.codelist.Label;

/** How the facts of a case are called by people, and of which code list their values are. */
final class FactWords {

    /** Facts with members of their own; of the lists each entry is numbered. */
    private static final Map<String, Label> FACTS = Map.ofEntries(
            Map.entry("profile", new Label("Profil", "profile")),
            Map.entry("placements", new Label("Vermittlung", "placement")),
            Map.entry("agreedPlacements", new Label("Vereinbarte Vermittlung", "agreed placement")),
            Map.entry("milestones", new Label("Zwischenschritt", "milestone")),
            Map.entry("pauses", new Label("Pause", "pause")),
            Map.entry("transfers", new Label("Übergabe", "transfer")),
            Map.entry("reopenings", new Label("Wiederaufnahme", "reopening")),
            Map.entry("end", new Label("Ende", "end")),
            Map.entry("retentionCheck", new Label("Verbleibsprüfung", "retention check")));

    private static final Map<String, Word> MEMBERS = Map.ofEntries(
            plain("startedOn", "Beginn am", "started on"),
            plain("placedOn", "erster Tag", "first day"),
            plain("reachedOn", "erreicht am", "reached on"),
            plain("pausedOn", "pausiert seit", "paused on"),
            plain("resumedOn", "fortgesetzt am", "resumed on"),
            plain("transferredOn", "übergeben am", "transferred on"),
            plain("endedOn", "beendet am", "ended on"),
            plain("reopenedOn", "wiederaufgenommen am", "reopened on"),
            plain("checkedOn", "geprüft am", "checked on"),
            plain("employer", "Arbeitgeber", "employer"),
            plain("weeklyHours", "Wochenstunden", "weekly hours"),
            plain("project", "Projekt", "project"),
            plain("startedProject", "Projekt des Beginns", "project of the start"),
            plain("startedMentor", "Mentor/in des Beginns", "mentor of the start"),
            plain("transfers/project", "an Projekt", "to project"),
            plain("mentor", "Mentor/in", "mentor"),
            plain("externalId", "Fallnummer", "external id"),
            plain("seeksProtection", "schutzsuchend", "seeks protection"),
            plain("previousStartYear", "Jahr des früheren Beginns", "year of the earlier start"),
            plain("voided", "irrtümlich erfasst", "entered in error"),
            coded("kind", "Art", "kind", "placement-kinds"),
            coded("milestones/kind", "Art", "kind", "milestone-kinds"),
            coded("end/kind", "Art", "kind", "end-kinds"),
            coded("reopenings/reason", "zurückgenommener Grund", "reason taken back", "end-reasons"),
            plain("reopenings/endedOn", "zurückgenommenes Ende", "end taken back"),
            plain("reopenings/project", "Projekt des Endes", "project of the end"),
            coded("reason", "Grund", "reason", "end-reasons"),
            coded("pauses/reason", "Grund", "reason", "pause-reasons"),
            coded("status", "Ergebnis", "result", "retention-statuses"),
            coded("occupation", "Beruf", "occupation", "occupations"),
            coded("sector", "Branche", "sector", "sectors"),
            coded("qualificationAdequate", "qualifikationsadäquat", "adequate to the qualification", "qualification-adequacy"),
            coded("district", "Kreis", "district", "districts"),
            coded("gender", "Geschlecht", "gender", "genders"),
            coded("originGroup", "Herkunftsgruppe", "origin group", "origin-groups"),
            coded("qualification", "Qualifikation", "qualification", "qualifications"),
            coded("ageBand", "Altersgruppe", "age band", "age-bands"),
            coded("targetGroups", "Zielgruppen", "target groups", "target-groups"));

    private FactWords() {
    }

    /**
     * What stands at the pointer, as {@code /placements/1/placedOn}: „2. Vermittlung: erster Tag“.
     *
     * @return the name itself for a fact that has no words yet
     */
    static Label labelOf(String pointer) {
        Path path = Path.of(pointer);
        Word word = word(path);
        Label member = word == null ? new Label(path.member(), path.member()) : word.label();
        Label fact = FACTS.get(path.fact());
        if (fact == null || path.fact().equals(path.member())) {
            return fact == null ? member : fact;
        }
        return new Label(path.number("%d. ") + fact.de() + ": " + member.de(),
                fact.en() + path.number(" %d") + ": " + member.en());
    }

    /** The code list of what stands at the pointer, empty if it is no code. */
    static Optional<String> codeListOf(String pointer) {
        return Optional.ofNullable(word(Path.of(pointer))).map(Word::codeList);
    }

    private static @Nullable Word word(Path path) {
        Word own = MEMBERS.get(path.fact() + '/' + path.member());
        return own == null ? MEMBERS.get(path.member()) : own;
    }

    private static Map.Entry<String, Word> plain(String name, String german, String english) {
        return Map.entry(name, new Word(new Label(german, english), null));
    }

    private static Map.Entry<String, Word> coded(String name, String german, String english, String codeList) {
        return Map.entry(name, new Word(new Label(german, english), codeList));
    }

    private record Word(Label label, @Nullable String codeList) {
    }

    /**
     * A pointer by its parts.
     *
     * @param position in a list, from 1; 0 where the fact is no list
     */
    private record Path(String fact, int position, String member) {

        static Path of(String pointer) {
            List<String> parts = List.of(pointer.replaceFirst("^/", "").split("/"));
            List<String> names = parts.stream().filter(part -> !part.matches("[0-9]+")).toList();
            int position = parts.size() > 1 && parts.get(1).matches("[0-9]{1,4}") ? Integer.parseInt(parts.get(1)) + 1 : 0;
            return new Path(parts.get(0), position, names.get(names.size() - 1));
        }

        /** The first of a list needs no number. */
        String number(String form) {
            return position > 1 ? form.formatted(position) : "";
        }
    }
}
