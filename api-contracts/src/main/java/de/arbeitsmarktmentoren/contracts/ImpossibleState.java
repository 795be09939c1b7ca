package de.arbeitsmarktmentoren.contracts;

/** A state that no mentoring can be in. The message names the rule and never a value, so that it may be logged and stored. */
public final class ImpossibleState extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    ImpossibleState(String rule) {
        super(rule);
    }

    static void refuseIf(boolean violated, String rule) {
        if (violated) {
            throw new ImpossibleState(rule);
        }
    }
}
