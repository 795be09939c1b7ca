package de.arbeitsmarktmentoren.contracts;

/**
 * What was found six months after the placement; belongs to the placement's place.
 *
 * @param status code of the list {@code retention-statuses}
 */
public record Retention(String status) {

    public Retention {
        Form.ofCode(status);
    }

    public static final Retention UNCHECKED = new Retention("UNCHECKED");
}
