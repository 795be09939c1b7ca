package de.arbeitsmarktmentoren.stack.demo;

import static java.util.Map.entry;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import de.arbeitsmarktmentoren.contracts.codelist.District;

/** Invents employers, as many in each district as its population says. Their names are words that nobody is called. */
final class Employers {

    static final int NUMBER = 180;

    private static final List<String> BEGINNINGS = List.of("Quor", "Zwin", "Brüm", "Flax", "Gnol", "Hupf", "Jösk", "Knar",
            "Mump", "Nöff", "Plon", "Strüb", "Tolp", "Wurx");
    private static final List<String> ENDINGS = List.of("belix", "drano", "fumi", "gando", "hulka", "kinzo", "lorix", "mantu",
            "nessol", "pilko", "randol", "sumbra", "tovan", "wexel");
    private static final Map<String, String> TRADES = Map.ofEntries(entry("Q", "Pflegedienst"), entry("C", "Metallbau"),
            entry("I", "Gasthaus"), entry("H", "Spedition"), entry("G", "Handelshaus"), entry("N", "Gebäudeservice"),
            entry("F", "Hochbau"), entry("P", "Kinderhaus"), entry("J", "Softwarehaus"), entry("S", "Wäscherei"),
            entry("A", "Gartenbau"));
    private static final List<Map.Entry<String, Integer>> SIZES = List.of(entry("MICRO", 30), entry("SMALL", 36),
            entry("MEDIUM", 24), entry("LARGE", 10));

    private final List<Command.RegisterEmployer> all = new ArrayList<>();
    private final Chance chance;

    Employers(Chance chance) {
        this.chance = chance;
        Work work = new Work(chance);
        Map<String, Integer> shares = Programme.share(NUMBER);
        for (String district : District.codes()) {
            for (int i = 0; i < shares.get(district); i++) {
                all.add(employer(work.sector(), district));
            }
        }
    }

    List<Command.RegisterEmployer> all() {
        return all;
    }

    /** The number of one in that district. */
    int anyIn(String district) {
        return chance
                .among(IntStream.range(0, all.size()).filter(i -> all.get(i).district().equals(district)).boxed().toList());
    }

    private Command.RegisterEmployer employer(String sector, String district) {
        String name = BEGINNINGS.get(all.size() % BEGINNINGS.size()) + ENDINGS.get(all.size() / BEGINNINGS.size());
        return new Command.RegisterEmployer(TRADES.get(sector) + " " + name, sector, district, chance.weighted(SIZES));
    }
}
