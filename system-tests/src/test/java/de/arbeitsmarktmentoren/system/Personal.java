package de.arbeitsmarktmentoren.system;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import de.arbeitsmarktmentoren.stack.demo.Command;
import de.arbeitsmarktmentoren.stack.demo.DemoYear;
import de.arbeitsmarktmentoren.stack.demo.Entry;
import de.arbeitsmarktmentoren.stack.demo.Person;
import de.arbeitsmarktmentoren.stack.demo.Story;

/** All that says who somebody of the demo year is, and where it stands in a text. */
final class Personal {

    private static final Pattern POSTAL_CODE = Pattern.compile("(?<![0-9A-Za-z.:-])0[0-9]{4}(?![0-9A-Za-z.:-])");

    private final Set<String> values = new HashSet<>();
    private final Set<String> postalCodes = new HashSet<>();

    Personal(DemoYear year) {
        year.stories().stream().map(Story::person).forEach(this::add);
        year.support().employers().stream().map(Entry::command)
                .forEach(command -> values.add(((Command.RegisterEmployer) command).name()));
    }

    private void add(Person person) {
        values.addAll(List.of(person.givenName(), person.familyName(), person.birthDate().toString(), person.contact().phone(),
                person.contact().phone().replace(" ", "%20"), person.contact().email(),
                person.contact().email().replace("@", "%40")));
        postalCodes.add(person.contact().postalCode());
    }

    /** How many values are looked for. */
    int size() {
        return values.size() + postalCodes.size();
    }

    /**
     * Which of them stand in the text, each shortened to what does not tell it; five digits only where they stand by
     * themselves, and not in an id.
     */
    Set<String> in(String text) {
        Set<String> found = new TreeSet<>();
        values.stream().filter(text::contains).forEach(value -> found.add(shortened(value)));
        POSTAL_CODE.matcher(text).results().map(match -> match.group()).filter(postalCodes::contains)
                .forEach(value -> found.add(shortened(value)));
        return found;
    }

    private static String shortened(String value) {
        return Stream.of(value.charAt(0), "…", value.length()).map(Object::toString).reduce("", String::concat);
    }
}
