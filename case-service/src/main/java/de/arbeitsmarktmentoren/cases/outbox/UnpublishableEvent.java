package de.arbeitsmarktmentoren.cases.outbox;

/** An event that breaks its contract. The message names the rule, never a value. */
final class UnpublishableEvent extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnpublishableEvent(String rule) {
        super(rule);
    }
}
