package de.arbeitsmarktmentoren.contracts.codelist;

import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;

import org.jspecify.annotations.Nullable;

/** Which language a text for people is in: English where it is asked for, else German. */
public final class Languages {

    private static final List<Locale> SPOKEN = List.of(Locale.GERMAN, Locale.ENGLISH);

    private Languages() {
    }

    /** The language for that {@code Accept-Language}, which may be missing or nonsense. */
    public static Locale forHeader(@Nullable String acceptLanguage) {
        try {
            Locale found = acceptLanguage == null ? null : Locale.lookup(LanguageRange.parse(acceptLanguage), SPOKEN);
            return found == null ? Locale.GERMAN : found;
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            // The second is what the JDK's parser says to a lone hyphen.
            return Locale.GERMAN;
        }
    }
}
