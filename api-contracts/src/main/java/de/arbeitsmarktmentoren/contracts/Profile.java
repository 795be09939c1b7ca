package de.arbeitsmarktmentoren.contracts;

/**
 * What is known of the person at the start, in codes of open lists; {@code UNKNOWN} throughout once the person is forgotten.
 */
public record Profile(String gender, String ageBand, String originGroup, String qualification) {

    public Profile {
        Form.ofCode(gender);
        Form.ofCode(ageBand);
        Form.ofCode(originGroup);
        Form.ofCode(qualification);
    }
}
