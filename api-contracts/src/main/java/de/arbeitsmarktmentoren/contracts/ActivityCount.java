package de.arbeitsmarktmentoren.contracts;

import static de.arbeitsmarktmentoren.contracts.ImpossibleState.refuseIf;

import java.util.Comparator;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;

/**
 * How many activities of a type took place through a channel.
 *
 * @param type code of the list {@code activity-types}
 * @param channel code of the list {@code activity-channels}
 * @param minutes of all of them together, 1 to 1,440 each
 */
@JsonPropertyOrder({ "type", "channel", "count", "minutes" })
public record ActivityCount(String type, String channel, int count, long minutes) {

    static final Comparator<ActivityCount> ORDER = Comparator.comparing(ActivityCount::type)
            .thenComparing(ActivityCount::channel);

    private static final long MINUTES_PER_DAY = 1_440;

    public ActivityCount {
        Form.ofCode(type);
        Form.ofCode(channel);
        refuseIf(count < 1, "what did not happen is not listed");
        refuseIf(minutes < count || minutes > count * MINUTES_PER_DAY, "an activity takes 1 to 1440 minutes");
    }
}
