package de.arbeitsmarktmentoren.stats.statistics;

import de.arbeitsmarktmentoren.contracts.codelist.Label;

/** Which day decides about the period in which something counts. */
enum DateBasis {

    AGREEMENT("Monat der Integrationsvereinbarung", "month of the agreement"),
    FIRST_DAY("Monat des ersten Tages der Arbeit oder Ausbildung", "month of the first day of work or training"),
    END("Monat des Endes", "month of the end");

    private final Label label;

    DateBasis(String de, String en) {
        label = new Label(de, en);
    }

    Label label() {
        return label;
    }
}
