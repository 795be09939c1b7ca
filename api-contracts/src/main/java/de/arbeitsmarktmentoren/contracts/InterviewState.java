package de.arbeitsmarktmentoren.contracts;

import java.time.YearMonth;
import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;

/**
 * The initial interviews of a project in a month, each held before there is a case.
 *
 * @param interviews by target group and result, sorted, each pair once; empty where all that was recorded has been taken back
 */
@JsonPropertyOrder({ "project", "district", "month", "interviews" })
public record InterviewState(String project, String district, YearMonth month, List<InterviewCount> interviews)
        implements
            SubjectState {

    public InterviewState {
        Form.ofPlace(project, district);
        Form.ofMonth(month);
        interviews = Form.sortedOnce(interviews, InterviewCount.ORDER,
                "interviews are sorted by target group and result, each pair once");
    }

    @Override
    public SubjectKey key() {
        return Subject.INTERVIEW.of(project, month);
    }

    @Override
    public Set<String> districts() {
        return Set.of(district);
    }
}
