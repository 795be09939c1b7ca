package de.arbeitsmarktmentoren.stack.demo;

import java.text.Normalizer;
import java.util.Locale;

/** An invented address: the postal codes are Saxon, the domain belongs to nobody. */
public record Contact(String phone, String email, String postalCode) {

    private static final int PHONES = 10_000_000;
    private static final int POSTAL_CODES = 8_500;

    static Contact of(Person person) {
        int number = Math.floorMod((person.givenName() + person.familyName() + person.birthDate()).hashCode(), PHONES);
        return new Contact("+49 1511 %07d".formatted(number),
                plain(person.givenName()) + "." + plain(person.familyName()) + number + "@example.org",
                "%05d".formatted(1_067 + number % POSTAL_CODES));
    }

    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKD).replaceAll("[^A-Za-z]", "").toLowerCase(Locale.ROOT);
    }

    /** Says nothing, as the person does. */
    @Override
    public String toString() {
        return "Contact";
    }
}
