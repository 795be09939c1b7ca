package de.arbeitsmarktmentoren.cases.programme;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/**
 * Somebody who gives work or training, as he is now. The name of a sole trader is a person's: never in a log, never in an
 * event.
 */
@Entity
@Table(schema = "person")
class Employer {

    @Id
    private String code;
    private long version;
    @Embedded
    private EmployerState state;
    private String nameKey;

    protected Employer() {
    }

    Employer(String code, EmployerState state) {
        this.code = code;
        become(state);
    }

    /** Raises the version. */
    final void become(EmployerState changed) {
        state = changed;
        nameKey = EmployerName.key(changed.name());
        version++;
    }

    String code() {
        return code;
    }

    long version() {
        return version;
    }

    EmployerState state() {
        return state;
    }
}
