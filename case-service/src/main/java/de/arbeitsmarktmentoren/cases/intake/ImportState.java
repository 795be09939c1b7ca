package de.arbeitsmarktmentoren.cases.intake;

/** How far a file has come. */
enum ImportState {
    WAITING,
    RUNNING,
    DONE
}
