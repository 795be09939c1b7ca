package de.arbeitsmarktmentoren.cases.programme;

import java.time.LocalDate;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** A span of years for which the programme has money; both days belong to it. */
@Entity
class FundingPhase {

    @Id
    private LocalDate firstDay;
    private LocalDate lastDay;

    protected FundingPhase() {
    }

    LocalDate firstDay() {
        return firstDay;
    }

    boolean contains(LocalDate day) {
        return !day.isBefore(firstDay) && !day.isAfter(lastDay);
    }
}
