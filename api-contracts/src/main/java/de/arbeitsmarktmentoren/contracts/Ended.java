package de.arbeitsmarktmentoren.contracts;

import static de.arbeitsmarktmentoren.contracts.ImpossibleState.refuseIf;

import java.time.YearMonth;

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

    /** Who was responsible then. */
    public Place place() {
        return new Place(project, district);
    }
}
