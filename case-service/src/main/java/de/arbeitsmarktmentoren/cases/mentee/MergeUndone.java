package de.arbeitsmarktmentoren.cases.mentee;

/** The merge was undone before; nothing has been changed now. */
final class MergeUndone extends RuntimeException {

    private static final long serialVersionUID = 1L;

    MergeUndone() {
        super("the merge was undone before");
    }
}
