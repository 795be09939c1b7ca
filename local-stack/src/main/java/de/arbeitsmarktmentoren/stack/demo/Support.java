package de.arbeitsmarktmentoren.stack.demo;

import java.util.List;

/**
 * What is recorded besides the stories.
 *
 * @param employers registered one after the other and before all else, so that they get the same codes in every new database
 * @param ofProjects the contacts and interviews of each project; projects do not wait for each other
 */
public record Support(List<Entry> employers, List<List<Entry>> ofProjects) {

    public Support {
        employers = List.copyOf(employers);
        ofProjects = ofProjects.stream().map(List::copyOf).toList();
    }

    /** How many entries there are. */
    public long size() {
        return employers.size() + ofProjects.stream().mapToLong(List::size).sum();
    }
}
