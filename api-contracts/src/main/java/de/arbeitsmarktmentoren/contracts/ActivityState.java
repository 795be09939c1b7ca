package de.arbeitsmarktmentoren.contracts;

import java.time.YearMonth;
import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;

/**
 * The activities of a project in a month.
 *
 * @param activities by type and channel, sorted, each pair once; empty where all that was recorded has been taken back
 */
@JsonPropertyOrder({ "project", "district", "month", "activities" })
public record ActivityState(String project, String district, YearMonth month, List<ActivityCount> activities)
        implements
            SubjectState {

    public ActivityState {
        Form.ofPlace(project, district);
        Form.ofMonth(month);
        activities = Form.sortedOnce(activities, ActivityCount.ORDER,
                "activities are sorted by type and channel, each pair once");
    }

    @Override
    public SubjectKey key() {
        return Subject.ACTIVITY.of(project, month);
    }

    @Override
    public Set<String> districts() {
        return Set.of(district);
    }
}
