package de.arbeitsmarktmentoren.stack.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Decides which mentorings are of the same person: some come back to the same district after an earlier mentoring ended. */
final class Returners {

    private static final Set<String> FINAL = Set.of("DEATH", "LEFT_COUNTRY", "MOVED_AWAY", "NOT_ELIGIBLE");
    private static final int DAYS_BETWEEN = 21;

    private final List<List<Command>> first;

    Returners(List<List<Command>> mentorings) {
        first = new ArrayList<>(mentorings);
    }

    /** Each person's mentorings in order of time; so many people come back in that year, if enough mentorings ended in time. */
    List<List<List<Command>>> comingBack(int people, int year) {
        List<List<List<Command>>> lives = new ArrayList<>();
        for (List<Command> later : List.copyOf(first)) {
            if (lives.size() < people && start(later).startedOn().getYear() == year) {
                earlier(later).ifPresent(earlier -> lives.add(pair(earlier, later)));
            }
        }
        first.forEach(only -> lives.add(List.of(only)));
        return lives;
    }

    private List<List<Command>> pair(List<Command> earlier, List<Command> later) {
        first.remove(earlier);
        first.remove(later);
        return List.of(earlier, later);
    }

    private Optional<List<Command>> earlier(List<Command> later) {
        if (!first.contains(later)) {
            return Optional.empty();
        }
        LocalDate latest = start(later).startedOn().minusDays(DAYS_BETWEEN);
        return first.stream().filter(candidate -> start(candidate).project().equals(start(later).project()))
                .filter(candidate -> endedBy(latest, candidate)).findFirst();
    }

    private static boolean endedBy(LocalDate latest, List<Command> mentoring) {
        return mentoring.get(mentoring.size() - 1) instanceof Command.End end && !end.endedOn().isAfter(latest)
                && !FINAL.contains(end.reason());
    }

    private static Command.Start start(List<Command> mentoring) {
        return (Command.Start) mentoring.get(0);
    }
}
