package de.arbeitsmarktmentoren.cases.programme;

import java.math.BigDecimal;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** A post in a project, known by its code only: the names of staff are personal data and not kept here. */
@Entity
public class Mentor {

    @Id
    private String code;
    private BigDecimal fullTimeShare;

    protected Mentor() {
    }

    public String code() {
        return code;
    }

    /** 1 is a full post. */
    public BigDecimal fullTimeShare() {
        return fullTimeShare;
    }
}
