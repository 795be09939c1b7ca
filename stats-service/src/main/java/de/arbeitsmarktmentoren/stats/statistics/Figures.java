package de.arbeitsmarktmentoren.stats.statistics;

import java.util.Collection;

/** Figures as they stood at one moment, which the watermark tells. */
public interface Figures {

    /**
     * A figure of a measure that is counted, that is of any {@link Formula} but a quotient. Whether its period has come and its
     * cohort is old enough has been seen to.
     */
    Figure figure(Coordinate at);

    /**
     * Codes that occur in the projects asked for, in any order; of dimensions that a list closes it may leave them out. What
     * occurs elsewhere must not be among them, for it would tell of others' cases.
     */
    Collection<String> occurring(Dimension dimension);

    Watermark watermark();
}
