package de.arbeitsmarktmentoren.stats.operation;

import de.arbeitsmarktmentoren.contracts.codelist.Label;
import de.arbeitsmarktmentoren.contracts.problem.ProblemType;

/** A parameter cannot be. */
public final class OperationRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ProblemType type;
    private final String parameter;
    private final transient Label allowed;

    OperationRefused(ProblemType type, String parameter, Label allowed) {
        super(type.slug() + " " + parameter);
        this.type = type;
        this.parameter = parameter;
        this.allowed = allowed;
    }

    public ProblemType type() {
        return type;
    }

    /** Its name. */
    public String parameter() {
        return parameter;
    }

    /** What it may be. */
    public Label allowed() {
        return allowed;
    }
}
