package de.arbeitsmarktmentoren.stats.statistics;

import de.arbeitsmarktmentoren.contracts.codelist.Label;

/** Which day decides about the period in which something counts. */
enum DateBasis {

    AGREEMENT("Monat der Integrationsvereinbarung", "month of the agreement"),
    FIRST_DAY("Monat des ersten Tages der Arbeit oder Ausbildung", "month of the first day of work or training"),
    SIX_MONTHS_LATER("sechster Monat nach dem ersten Tag der Arbeit oder Ausbildung",
            "sixth month after the first day of work or training"),
    END("Monat des Endes", "month of the end"),
    REOPENING("Monat der Wiederaufnahme", "month of the reopening"),
    TRANSFER("Monat der Übergabe", "month of the transfer"),
    MONTH_END("letzter Tag des Zeitraums", "last day of the period"),
    EVERY_DAY("jeder Tag des Zeitraums", "every day of the period"),
    EACH_FACT("Monat des jeweiligen Ereignisses", "month of the fact in question"),
    HELD("Monat, in dem es stattfand", "month in which it took place");

    private final Label label;

    DateBasis(String de, String en) {
        label = new Label(de, en);
    }

    Label label() {
        return label;
    }
}
