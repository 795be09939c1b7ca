package de.arbeitsmarktmentoren.contracts;

import static de.arbeitsmarktmentoren.contracts.ImpossibleState.refuseIf;

import java.time.YearMonth;

import de.arbeitsmarktmentoren.contracts.codelist.EndReason;

/**
 * The end that stands.
 *
 * @param reason code of the list {@code end-reasons}
 * @param afterMonths completed months since the start
 */
public record Ended(YearMonth month, String project, String district, String reason, EndKind kind, int afterMonths) {

    public Ended {
        Form.ofPlace(project, district);
        Form.ofCode(reason);
        refuseIf(kind == null, "an end has a kind");
    }

    /** What anonymisation leaves of it. */
    Ended withoutReason() {
        return new Ended(month, project, district, EndReason.UNKNOWN, kind, afterMonths);
    }

    /** Who was responsible then. */
    public Place place() {
        return new Place(project, district);
    }
}
