package de.arbeitsmarktmentoren.contracts;

import static de.arbeitsmarktmentoren.contracts.ImpossibleState.refuseIf;

import java.time.YearMonth;
import java.util.Comparator;

/**
 * One month of one subject. Ordered by topic, then by {@link #text()}: whoever locks several does it in this order.
 *
 * @param code of the project, or of the employer
 */
public record SubjectKey(Subject subject, String code, YearMonth month) implements Comparable<SubjectKey> {

    private static final Comparator<SubjectKey> ORDER = Comparator.comparing((SubjectKey key) -> key.subject().topic())
            .thenComparing(SubjectKey::text);

    public SubjectKey {
        refuseIf(subject == null, "a key has a subject");
        Form.ofMonth(month);
        if (subject == Subject.EMPLOYER) {
            Form.ofEmployer(code);
        } else {
            Form.ofProject(code);
        }
    }

    /** The key of the record, such as {@code P-14511-1/2025-03}. */
    public String text() {
        return code + "/" + month;
    }

    @Override
    public int compareTo(SubjectKey other) {
        return ORDER.compare(this, other);
    }
}
