package de.arbeitsmarktmentoren.stack.demo;

import java.time.LocalDate;

/** An invented person and the profile at the first start, in codes of the code lists. */
public record Person(String givenName, String familyName, LocalDate birthDate, String gender, String originGroup,
        String qualification, boolean seeksProtection) {

    /** How the person is reached: follows from who it is, so that it is the same at every load. */
    public Contact contact() {
        return Contact.of(this);
    }

    /** Says nothing about the person, so that no log or test output shows what would be personal data in real life. */
    @Override
    public String toString() {
        return "Person";
    }
}
