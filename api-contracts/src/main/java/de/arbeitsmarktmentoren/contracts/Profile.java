package de.arbeitsmarktmentoren.contracts;

/**
 * What is known of the person at the start, in codes of open lists; {@code UNKNOWN} throughout once the person is forgotten.
 */
public record Profile(String gender, String ageBand, String originGroup, String qualification) {

    /** Of a person who is forgotten. */
    public static final Profile FORGOTTEN = new Profile("UNKNOWN", "UNKNOWN", "UNKNOWN", "UNKNOWN");

    public Profile {
        Form.ofCode(gender);
        Form.ofCode(ageBand);
        Form.ofCode(originGroup);
        Form.ofCode(qualification);
    }
}
