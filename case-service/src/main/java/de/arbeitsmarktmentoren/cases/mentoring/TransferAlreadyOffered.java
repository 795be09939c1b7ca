package de.arbeitsmarktmentoren.cases.mentoring;

/** The case is offered to a project, which has not decided yet. */
public final class TransferAlreadyOffered extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TransferAlreadyOffered() {
        super("the case is offered already");
    }
}
