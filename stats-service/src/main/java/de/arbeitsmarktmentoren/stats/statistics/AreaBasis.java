package de.arbeitsmarktmentoren.stats.statistics;

import de.arbeitsmarktmentoren.contracts.codelist.Label;

/** Which project's district decides about where something counts. */
enum AreaBasis {

    AT_FACT("Kreis des Projekts, das beim Ereignis zuständig war", "district of the project responsible at the event"),
    AT_START("Kreis des Projekts, bei dem das Mentoring begann", "district of the project where the mentoring started"),
    AT_MONTH_END("Kreis des Projekts, das am letzten Tag des Zeitraums zuständig war",
            "district of the project responsible on the last day of the period"),
    OF_PROJECT("Kreis des Projekts", "district of the project");

    private final Label label;

    AreaBasis(String de, String en) {
        label = new Label(de, en);
    }

    Label label() {
        return label;
    }
}
