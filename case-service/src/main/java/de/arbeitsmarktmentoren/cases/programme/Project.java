package de.arbeitsmarktmentoren.cases.programme;

import java.util.List;

/**
 * A project as it is on some days. A district may have several.
 *
 * @param carrier code of who runs it
 * @param district its official key (AGS), five digits
 * @param phases codes of the funding phases in which it has money
 */
record Project(String name, String carrier, String district, List<String> phases) {

    Project {
        phases = List.copyOf(phases);
    }
}
