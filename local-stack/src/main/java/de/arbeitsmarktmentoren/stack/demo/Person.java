package de.arbeitsmarktmentoren.stack.demo;

import java.time.LocalDate;

/** An invented person and the profile at the first start, in codes of the code lists. */
public record Person(String givenName, String familyName, LocalDate birthDate, String gender, String originGroup,
        String qualification, boolean seeksProtection) {

    /** Says nothing about the person, so that no log or test output shows what would be personal data in real life. */
    @Override
    public String toString() {
        return "Person";
    }
}
