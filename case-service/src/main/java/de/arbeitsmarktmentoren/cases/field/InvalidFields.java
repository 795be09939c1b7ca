package de.arbeitsmarktmentoren.cases.field;

import java.util.List;
import java.util.stream.Collectors;

/** Fields of a request break rules; nothing has been changed. The message names fields and rules, never values. */
public final class InvalidFields extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Violation> violations;

    public InvalidFields(List<Violation> violations) {
        super(violations.stream().map(violation -> violation.pointer() + " " + violation.rule())
                .collect(Collectors.joining(", ")));
        this.violations = List.copyOf(violations);
    }

    public List<Violation> violations() {
        return violations;
    }
}
