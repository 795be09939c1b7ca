package de.arbeitsmarktmentoren.stats.projection;

/**
 * What became of letters that were sent again.
 *
 * @param notTried more than are sent at a time: to be asked for again
 */
public record SendingAgain(long counted, long stillRefused, long notTried) {
}
