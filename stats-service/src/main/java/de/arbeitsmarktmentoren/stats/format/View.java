package de.arbeitsmarktmentoren.stats.format;

import java.util.Locale;

import de.arbeitsmarktmentoren.contracts.codelist.Label;

/** For whom figures are, which answers say of themselves. */
public enum View {

    LIVE(new Label("Stand der Zählung, noch nicht veröffentlicht.", "As counted so far, not published.")),
    PUBLISHED(new Label("Abgeschlossenes Jahr; berichtigte Ereignisse werden nachgezählt.",
            "A year that is over; corrected events are counted anew."));

    private final Label note;

    View(Label note) {
        this.note = note;
    }

    /** Its name in answers. */
    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What everybody should know who reads it. */
    Label note() {
        return note;
    }
}
