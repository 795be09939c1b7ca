package de.arbeitsmarktmentoren.stack.demo;

import static java.util.Map.entry;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * Invents people whose target groups overlap as those of the programme do: about 45 % women seeking protection, nearly half
 * without a vocational qualification, more than a fifth both.
 */
final class People {

    private static final List<Map.Entry<String, Integer>> ORIGINS_SEEKING_PROTECTION = List.of(entry("UA", 44),
            entry("SY", 25), entry("AF", 15), entry("OTHER_ASYLUM_COUNTRY", 16));
    private static final List<Map.Entry<String, Integer>> OTHER_ORIGINS = List.of(entry("EU", 36), entry("OTHER", 54),
            entry("OTHER_ASYLUM_COUNTRY", 6), entry("UNKNOWN", 4));
    private static final List<Map.Entry<String, Integer>> QUALIFICATIONS = List.of(entry("VOCATIONAL_FOREIGN_UNRECOGNISED", 36),
            entry("ACADEMIC_FOREIGN_UNRECOGNISED", 24), entry("VOCATIONAL_RECOGNISED", 18), entry("ACADEMIC_RECOGNISED", 12),
            entry("UNKNOWN", 10));
    private static final int PERCENT_SEEKING_PROTECTION = 85;

    private final Names names = new Names();
    private final Chance chance;

    People(Chance chance) {
        this.chance = chance;
    }

    /**
     * Somebody new.
     *
     * @param training whether on the way into vocational training: these are younger and mostly without a qualification
     */
    Person anybody(LocalDate start, boolean training) {
        boolean seeksProtection = chance.percent(PERCENT_SEEKING_PROTECTION);
        String gender = gender(seeksProtection ? 53 : 50);
        String origin = chance.weighted(seeksProtection ? ORIGINS_SEEKING_PROTECTION : OTHER_ORIGINS);
        String nameList = nameList(gender);
        return new Person(chance.among(names.of(origin, nameList)), chance.among(names.of(origin, "FAMILY")),
                birthDate(start, training), gender, origin, qualification(training, seeksProtection), seeksProtection);
    }

    private String gender(int percentFemale) {
        if (chance.percent(percentFemale)) {
            return "FEMALE";
        }
        return chance.weighted(List.of(entry("MALE", 97), entry("DIVERSE", 1), entry("NOT_STATED", 2)));
    }

    private String nameList(String gender) {
        return switch (gender) {
            case "FEMALE", "MALE" -> gender;
            default -> chance.percent(50) ? "FEMALE" : "MALE";
        };
    }

    private LocalDate birthDate(LocalDate start, boolean training) {
        int age = training ? 17 + chance.ratherSmallBelow(14) : 18 + chance.ratherSmallBelow(43);
        return start.minusYears(age).minusDays(1 + chance.below(364));
    }

    private String qualification(boolean training, boolean seeksProtection) {
        if (chance.percent(training ? 86 : seeksProtection ? 46 : 40)) {
            return chance.percent(85) ? "NONE" : "PARTIAL";
        }
        return chance.weighted(QUALIFICATIONS);
    }
}
