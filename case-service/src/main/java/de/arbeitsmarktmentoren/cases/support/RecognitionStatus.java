package de.arbeitsmarktmentoren.cases.support;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** Where a recognition procedure stands, and what may come next: the one table of this. */
enum RecognitionStatus {
    ADVISED("DOCUMENTS_COLLECTING", "APPLIED", "WITHDRAWN"),
    DOCUMENTS_COLLECTING("APPLIED", "WITHDRAWN"),
    /** The competent body may ask for more documents. */
    APPLIED("DOCUMENTS_COLLECTING", "QUALIFICATION_ANALYSIS", "DECIDED", "WITHDRAWN"),
    QUALIFICATION_ANALYSIS("DECIDED", "WITHDRAWN"),
    /** Decided anew after a compensation measure or an objection, unless nothing more can be reached. */
    DECIDED("APPLIED", "DECIDED"),
    WITHDRAWN;

    private static final List<RecognitionStatus> FIRST = List.of(ADVISED, DOCUMENTS_COLLECTING, APPLIED);

    private final Set<String> next;

    RecognitionStatus(String... next) {
        this.next = Set.of(next);
    }

    /** How a procedure may begin: some have applied before they come to a mentor. */
    static List<RecognitionStatus> first() {
        return FIRST;
    }

    /** What may come next, in the order of this table. */
    List<RecognitionStatus> next() {
        return Arrays.stream(values()).filter(status -> next.contains(status.name())).toList();
    }
}
