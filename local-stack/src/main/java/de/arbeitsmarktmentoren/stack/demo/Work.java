package de.arbeitsmarktmentoren.stack.demo;

import static java.util.Map.entry;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** Finds work and training, in sectors that take people who are new. */
final class Work {

    static final String TRAINING = "VOCATIONAL_TRAINING";
    static final String EMPLOYMENT = "EMPLOYMENT_INSURED";
    static final String SUBSIDISED = "EMPLOYMENT_INSURED_SUBSIDISED";

    private static final String NOT_KNOWN = "";
    private static final List<Map.Entry<String, Integer>> SECTORS = List.of(entry("Q", 19), entry("C", 15), entry("I", 14),
            entry("H", 13), entry("G", 12), entry("N", 10), entry("F", 7), entry("P", 3), entry("J", 2), entry("S", 2),
            entry("A", 1), entry(NOT_KNOWN, 2));
    private static final List<Map.Entry<String, Integer>> ADEQUATE = List.of(entry("YES", 52), entry("NO", 33),
            entry("UNKNOWN", 15));

    private final Chance chance;

    Work(Chance chance) {
        this.chance = chance;
    }

    Command.Place employment(LocalDate day) {
        return placement(chance.percent(12) ? SUBSIDISED : EMPLOYMENT, day);
    }

    Command.Place training(LocalDate day) {
        return placement(TRAINING, day);
    }

    /** Where most work is found. */
    String sector() {
        return chance.weighted(SECTORS.stream().filter(sector -> !sector.getKey().equals(NOT_KNOWN)).toList());
    }

    private Command.Place placement(String kind, LocalDate day) {
        String sector = chance.weighted(SECTORS);
        return new Command.Place(kind, day, known(sector), chance.weighted(ADEQUATE));
    }

    private static @Nullable String known(String sector) {
        return sector.equals(NOT_KNOWN) ? null : sector;
    }
}
