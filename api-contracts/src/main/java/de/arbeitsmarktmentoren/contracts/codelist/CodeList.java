package de.arbeitsmarktmentoren.contracts.codelist;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A list of codes, each at most once, in the order in which people expect to see them.
 *
 * @param open whether codes may be added at any time, so that readers must accept one they do not know
 * @param codes unmodifiable
 */
public record CodeList(String id, Label label, Label description, boolean open, List<Code> codes) {

    public CodeList {
        codes = List.copyOf(codes);
        Set<String> seen = new HashSet<>();
        for (Code code : codes) {
            if (!seen.add(code.code())) {
                throw new IllegalArgumentException(id + " has " + code.code() + " twice");
            }
        }
    }

    /** The entry of that code, empty for a code that this version of the list does not know. */
    public Optional<Code> find(String code) {
        return codes.stream().filter(entry -> entry.code().equals(code)).findFirst();
    }

    /** Whether the list knows the code and it may be used for a fact of that day. */
    public boolean isValidOn(String code, LocalDate date) {
        return find(code).filter(entry -> entry.isValidOn(date)).isPresent();
    }

    /** Whether a person may choose the code for a fact of that day. */
    public boolean isRecordableOn(String code, LocalDate date) {
        return find(code).filter(entry -> entry.isValidOn(date) && entry.recordable()).isPresent();
    }
}
