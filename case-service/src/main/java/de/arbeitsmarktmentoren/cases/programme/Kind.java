package de.arbeitsmarktmentoren.cases.programme;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * What the directory has entries of.
 *
 * @param name as it stands in the database
 * @param state what such an entry says of itself on a day
 * @param form of its codes
 * @param path under which such entries are found
 * @param reading makes an entry of its code and of what was said of it
 */
record Kind<T>(String name, Class<T> state, String form, String path, Function<Directory, Section<T>> section,
        BiFunction<String, List<Change<T>>, Entry<T>> reading) {

    static final Kind<Carrier> CARRIER = new Kind<>("CARRIER", Carrier.class, "C-[0-9]{2,3}", "/v1/carriers/",
            Directory::carriers, Entry::changing);
    static final Kind<FundingPhase> FUNDING_PHASE = new Kind<>("FUNDING_PHASE", FundingPhase.class, "F-[0-9]{4}",
            "/v1/funding-phases/", Directory::phases, Entry::replaced);
    static final Kind<Project> PROJECT = new Kind<>("PROJECT", Project.class, "P-14[0-9]{3}-[0-9]{1,2}", "/v1/projects/",
            Directory::projects, Entry::changing);
    static final Kind<Mentor> MENTOR = new Kind<>("MENTOR", Mentor.class, "M-14[0-9]{3}-[0-9]{1,2}-[0-9]{2}", "/v1/mentors/",
            Directory::mentors, Entry::changing);

    static final List<Kind<?>> ALL = List.of(CARRIER, FUNDING_PHASE, PROJECT, MENTOR);

    static Kind<?> named(String name) {
        return ALL.stream().filter(kind -> kind.name.equals(name)).findFirst().orElseThrow();
    }
}
