package de.arbeitsmarktmentoren.cases.programme;

import java.math.BigDecimal;

/**
 * A post in a project as it is on some days, known by its code only: the names of staff are personal data and not kept here.
 *
 * @param fullTimeShare 1 is a full post
 */
record Mentor(String project, BigDecimal fullTimeShare) {

    Mentor {
        fullTimeShare = fullTimeShare.setScale(2);
    }
}
