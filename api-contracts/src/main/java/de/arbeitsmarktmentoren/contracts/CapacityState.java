package de.arbeitsmarktmentoren.contracts;

import static de.arbeitsmarktmentoren.contracts.ImpossibleState.refuseIf;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Set;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;

/**
 * The mentors of a project, as of the last day of a month.
 *
 * @param mentors how many work there
 * @param fullTimeShares the sum of their shares of full time, with two decimals
 */
@JsonPropertyOrder({ "project", "district", "month", "mentors", "fullTimeShares" })
public record CapacityState(String project, String district, YearMonth month, int mentors, BigDecimal fullTimeShares)
        implements
            SubjectState {

    private static final int DECIMALS = 2;

    public CapacityState {
        Form.ofPlace(project, district);
        Form.ofMonth(month);
        refuseIf(mentors < 0, "there are no fewer mentors than none");
        refuseIf(fullTimeShares == null || fullTimeShares.stripTrailingZeros().scale() > DECIMALS,
                "shares of full time have two decimals");
        refuseIf(fullTimeShares.signum() != Integer.signum(mentors)
                || fullTimeShares.compareTo(BigDecimal.valueOf(mentors)) > 0, "a mentor's share is above 0 and at most 1");
        fullTimeShares = fullTimeShares.setScale(DECIMALS);
    }

    @Override
    public SubjectKey key() {
        return Subject.CAPACITY.of(project, month);
    }

    @Override
    public Set<String> districts() {
        return Set.of(district);
    }
}
