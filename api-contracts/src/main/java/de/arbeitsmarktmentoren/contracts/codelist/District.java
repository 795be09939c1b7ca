package de.arbeitsmarktmentoren.contracts.codelist;

import java.util.List;

/**
 * The districts by their five-digit official key (AGS) as text. Never key or label one by its bare name: there are two
 * Leipzigs.
 */
public final class District {

    /** The total over all districts. */
    public static final String SAXONY = "14";

    private static final List<String> CODES = CodeLists.get("districts").codes().stream().map(Code::code)
            .filter(code -> !SAXONY.equals(code))
            .sorted().toList();

    private District() {
    }

    /** The 13 districts, ascending, without the total; unmodifiable. */
    public static List<String> codes() {
        return CODES;
    }
}
