package de.arbeitsmarktmentoren.contracts;

import static de.arbeitsmarktmentoren.contracts.ImpossibleState.refuseIf;

import java.util.Comparator;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;

/**
 * How many initial interviews with people of a target group led to a result.
 *
 * @param targetGroup code of the list {@code target-groups}
 * @param result code of the list {@code interview-results}
 */
@JsonPropertyOrder({ "targetGroup", "result", "count" })
public record InterviewCount(String targetGroup, String result, int count) {

    static final Comparator<InterviewCount> ORDER = Comparator.comparing(InterviewCount::targetGroup)
            .thenComparing(InterviewCount::result);

    public InterviewCount {
        Form.ofCode(targetGroup);
        Form.ofCode(result);
        refuseIf(count < 1, "what did not happen is not listed");
    }
}
