package de.arbeitsmarktmentoren.cases.programme;

/** A span of years for which the programme has money: those on which this entry is there. */
record FundingPhase(String name) {
}
