package de.arbeitsmarktmentoren.contracts.codelist;

import java.util.Locale;

/** A text for people, in German and in English; neither is ever blank. */
public record Label(String de, String en) {

    public Label {
        if (de.isBlank() || en.isBlank()) {
            throw new IllegalArgumentException("A label needs a German and an English text");
        }
    }

    /** The English text for any English locale, the German one for every other. */
    public String in(Locale locale) {
        return Locale.ENGLISH.getLanguage().equals(locale.getLanguage()) ? en : de;
    }
}
