package de.arbeitsmarktmentoren.cases.programme;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** When two names are of the same employer. */
public final class EmployerName {

    private static final Set<String> LEGAL_FORMS = Set.of("gmbh", "ggmbh", "mbh", "ag", "kg", "kgaa", "ohg", "ug", "gbr", "se",
            "eg", "ev", "ek", "inh", "co");

    private static final String NO_LETTER = "-";

    private EmployerName() {
    }

    /** Equal for names that differ in case, accents, the writing of umlauts, punctuation or legal form only. Never empty. */
    public static String key(String name) {
        String plain = plain(name);
        if (plain.isEmpty()) {
            return NO_LETTER;
        }
        String key = Arrays.stream(plain.split(" ")).filter(word -> !LEGAL_FORMS.contains(word))
                .collect(Collectors.joining(" "));
        return key.isEmpty() ? plain : key;
    }

    private static String plain(String name) {
        String lower = name.toLowerCase(Locale.GERMAN).replace("ä", "ae").replace("ö", "oe").replace("ü", "ue")
                .replace("ß", "ss");
        String bare = Normalizer.normalize(lower, Normalizer.Form.NFKD).replaceAll("\\p{M}", "");
        return bare.replaceAll("\\be\\.? ?([vkg])\\b\\.?", "e$1").replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }
}
