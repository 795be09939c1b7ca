package de.arbeitsmarktmentoren.cases.access;

/**
 * Who takes a step: somebody with a token, whether he waits for the answer or not, or the clock.
 *
 * @param subject the token's subject; is kept with what was done
 * @param scope whose cases may be touched
 */
public record Actor(String subject, Scope scope) {

    /** What begins by itself on its day. */
    public static final Actor CLOCK = new Actor("clock", Scope.EVERYTHING);
}
