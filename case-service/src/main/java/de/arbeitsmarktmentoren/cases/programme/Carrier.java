package de.arbeitsmarktmentoren.cases.programme;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** The organisation that runs projects. */
@Entity
class Carrier {

    @Id
    private String code;
    private String name;

    protected Carrier() {
    }

    String name() {
        return name;
    }
}
