package de.arbeitsmarktmentoren.cases.mentoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import de.arbeitsmarktmentoren.cases.mentoring.Moment.Kind;

/** The days of the facts, list by list, each with the pointer under which a correction would bring it. */
final class Moments {

    private final Facts facts;

    Moments(Facts facts) {
        this.facts = facts;
    }

    Moment started() {
        return new Moment(Kind.STARTED, "/startedOn", facts.startedOn());
    }

    List<Moment> transfers() {
        return each(facts.transfers(), "/transfers", (fact, pointer) -> new Moment(Kind.TRANSFERRED, pointer + "/transferredOn",
                fact.transferredOn()));
    }

    List<Moment> placements() {
        return each(facts.placements(), "/placements",
                (fact, pointer) -> new Moment(Kind.PLACED, pointer + "/placedOn", fact.placedOn()));
    }

    List<Moment> agreed() {
        return each(facts.agreedPlacements(), "/agreedPlacements",
                (fact, pointer) -> new Moment(Kind.AGREED, pointer + "/placedOn", fact.placement().placedOn()));
    }

    List<Moment> milestones() {
        return each(facts.milestones(), "/milestones",
                (fact, pointer) -> new Moment(Kind.REACHED, pointer + "/reachedOn", fact.reachedOn()));
    }

    List<Moment> paused() {
        return each(facts.pauses(), "/pauses", (fact, pointer) -> new Moment(Kind.PAUSED, pointer + "/pausedOn",
                fact.pausedOn()));
    }

    /** Null where no day of resumption was recorded. */
    List<@Nullable Moment> resumed() {
        List<@Nullable Moment> resumed = new ArrayList<>();
        for (int index = 0; index < facts.pauses().size(); index++) {
            PauseFact pause = facts.pauses().get(index);
            resumed.add(pause.resumedOn() == null ? null
                    : new Moment(Kind.RESUMED, "/pauses/" + index + "/resumedOn", pause.resumedOn()));
        }
        return resumed;
    }

    List<Moment> reopened() {
        return each(facts.reopenings(), "/reopenings",
                (fact, pointer) -> new Moment(Kind.REOPENED, pointer + "/reopenedOn", fact.reopenedOn()));
    }

    /** Every end, those taken back and last the one that stands. */
    List<Moment> ended() {
        List<Moment> ended = new ArrayList<>(each(facts.reopenings(), "/reopenings",
                (fact, pointer) -> new Moment(Kind.ENDED, pointer + "/end/endedOn", fact.endedOn())));
        if (facts.end() != null) {
            ended.add(new Moment(Kind.ENDED, "/end/endedOn", facts.end().endedOn()));
        }
        return ended;
    }

    /** None or one. */
    List<Moment> checked() {
        RetentionFact check = facts.retentionCheck();
        return check == null ? List.of() : List.of(new Moment(Kind.CHECKED, "/retentionCheck/checkedOn", check.checkedOn()));
    }

    /** Every day on which something has happened; agreed ones are still to come. */
    List<Moment> past() {
        List<Moment> all = new ArrayList<>(List.of(started()));
        List.of(transfers(), placements(), milestones(), paused(), reopened(), ended(), checked()).forEach(all::addAll);
        resumed().stream().filter(Objects::nonNull).forEach(all::add);
        return all;
    }

    private static <T> List<Moment> each(List<T> facts, String list, BiFunction<T, String, Moment> moment) {
        return IntStream.range(0, facts.size()).mapToObj(index -> moment.apply(facts.get(index), list + "/" + index)).toList();
    }
}
