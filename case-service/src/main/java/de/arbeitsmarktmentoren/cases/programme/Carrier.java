package de.arbeitsmarktmentoren.cases.programme;

/** The organisation that runs projects, as it is on some days. */
record Carrier(String name) {
}
