package de.arbeitsmarktmentoren.cases.support;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import de.arbeitsmarktmentoren.cases.field.InvalidFields;
import de.arbeitsmarktmentoren.cases.field.Violation;

/**
 * All statuses that a recognition procedure has reached, in this order. Knows which of them can be: each must be allowed after
 * the one before it, none lies in the future or before the one before it, and each result is one of such professions.
 */
record RecognitionCourse(List<ReachedStatus> reached) {

    private static final int MOST = 50;

    RecognitionCourse {
        reached = List.copyOf(reached);
    }

    static RecognitionCourse none() {
        return new RecognitionCourse(List.of());
    }

    /** Where it stands; there must be one. */
    ReachedStatus last() {
        return reached.get(reached.size() - 1);
    }

    Optional<ReachedStatus> find(int number) {
        return reached.stream().filter(each -> each.number() == number).findFirst();
    }

    /** What may come next. */
    List<RecognitionStatus> next() {
        return reached.isEmpty() ? RecognitionStatus.first() : last().next();
    }

    RecognitionCourse with(RecognitionStatus status, LocalDate day, @Nullable String result) {
        int number = reached.isEmpty() ? 1 : last().number() + 1;
        return new RecognitionCourse(
                Stream.concat(reached.stream(), Stream.of(new ReachedStatus(number, status, day, result))).toList());
    }

    /** The same with that status instead of the one of its number. */
    RecognitionCourse corrected(ReachedStatus right) {
        return new RecognitionCourse(reached.stream().map(each -> each.number() == right.number() ? right : each).toList());
    }

    RecognitionCourse without(int number) {
        return new RecognitionCourse(reached.stream().filter(each -> each.number() != number).toList());
    }

    /**
     * @param number of the status that a request brought; what is wrong with its neighbours is wrong with it
     * @param regulated whether the profession is regulated by law, null if that is not known
     * @throws RecognitionStepNotAllowed if one cannot follow the one before it
     * @throws InvalidFields naming every field that breaks a rule
     */
    void check(int number, @Nullable Boolean regulated, LocalDate today) {
        checkMoves();
        List<Violation> violations = new ArrayList<>(daysAround(number, today));
        find(number).filter(each -> !fits(each, regulated)).ifPresent(each -> violations.add(Violation.of("/result",
                "fits-profession", "gibt es bei solchen Berufen nicht", "does not exist for such professions")));
        if (reached.size() > MOST) {
            violations.add(Violation.of("/status", "most-statuses", "mehr sind nicht möglich", "more are not possible")
                    .bound(MOST));
        }
        if (!violations.isEmpty()) {
            throw new InvalidFields(violations);
        }
    }

    /** Whether all results are such as there are in these professions. */
    boolean fits(@Nullable Boolean regulated) {
        return reached.stream().allMatch(each -> fits(each, regulated));
    }

    private static boolean fits(ReachedStatus each, @Nullable Boolean regulated) {
        return regulated == null || each.result() == null || RecognitionResult.fits(each.result(), regulated);
    }

    private void checkMoves() {
        RecognitionCourse before = none();
        for (ReachedStatus each : reached) {
            if (!before.next().contains(each.status())) {
                throw new RecognitionStepNotAllowed(before.reached.isEmpty() ? null : before.last().status(), each.status(),
                        before.next());
            }
            before = new RecognitionCourse(List.of(each));
        }
    }

    private List<Violation> daysAround(int number, LocalDate today) {
        List<Violation> violations = new ArrayList<>();
        for (int index = 0; index < reached.size(); index++) {
            ReachedStatus each = reached.get(index);
            LocalDate before = index == 0 ? LocalDate.MIN : reached.get(index - 1).reachedOn();
            if (each.number() == number && each.reachedOn().isAfter(today)) {
                violations.add(day("not-in-future", "darf nicht in der Zukunft liegen", "must not lie in the future", today));
            }
            if (each.reachedOn().isBefore(before)) {
                violations.add(each.number() == number
                        ? day("not-before-previous", "darf nicht vor dem vorigen Stand liegen",
                                "must not lie before the previous status", before)
                        : day("not-after-next", "darf nicht nach dem nächsten Stand liegen",
                                "must not lie after the next status", each.reachedOn()));
            }
        }
        return violations;
    }

    private static Violation day(String rule, String german, String english, LocalDate bound) {
        return Violation.of("/reachedOn", rule, german, english).bound(bound);
    }
}
