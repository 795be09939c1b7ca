package de.arbeitsmarktmentoren.cases.support;

import java.util.Optional;

import de.arbeitsmarktmentoren.contracts.codelist.CodeLists;

/** What the code list {@code recognition-results} says of its codes. */
final class RecognitionResult {

    private RecognitionResult() {
    }

    /** Whether nothing more can be reached, so that nothing comes after it. */
    static boolean isFinal(String code) {
        return attribute(code, "final").filter("YES"::equals).isPresent();
    }

    /** Whether there is such a result in professions that are regulated by law, or in those that are not. */
    static boolean fits(String code, boolean regulated) {
        return attribute(code, "regulated").filter(needed -> !needed.equals(regulated ? "YES" : "NO")).isEmpty();
    }

    private static Optional<String> attribute(String code, String name) {
        return CodeLists.get("recognition-results").find(code).flatMap(result -> result.attribute(name));
    }
}
