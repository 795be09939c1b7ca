package de.arbeitsmarktmentoren.stack.demo;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/** What a mentor tells the case service; the name is that of the step, the components are what the request says. */
public sealed interface Command {

    record Register(Person person, String project) implements Command {
    }

    record Start(LocalDate startedOn, String project, String mentor) implements Command {
    }

    record Place(String kind, LocalDate placedOn, @Nullable String sector, String qualificationAdequate) implements Command {

        Place on(LocalDate date) {
            return new Place(kind, date, sector, qualificationAdequate);
        }

        Place of(String otherKind) {
            return new Place(otherKind, placedOn, sector, qualificationAdequate);
        }
    }

    record End(LocalDate endedOn, String reason) implements Command {
    }

    /** Another project is asked whether it goes on. */
    record Offer(String project) implements Command {
    }

    /** @param offered whether the project was asked before; else only the mentor changes */
    record Transfer(LocalDate transferredOn, String project, String mentor, boolean offered) implements Command {
    }

    /** Replaces the facts that are given and leaves those that are null; a placement is given whole. */
    record Correct(@Nullable LocalDate startedOn, @Nullable Place placement, @Nullable LocalDate endedOn) implements Command {

        static Correct startedOn(LocalDate date) {
            return new Correct(date, null, null);
        }

        static Correct placement(Place right) {
            return new Correct(null, right, null);
        }

        static Correct endedOn(LocalDate date) {
            return new Correct(null, null, date);
        }
    }

    record Void() implements Command {
    }

    /** Somebody asked what became of the placement. */
    record Check(String status, LocalDate checkedOn) implements Command {
    }

    /** What is done besides the steps; the version of a case stays as it is. */
    sealed interface Besides extends Command {
    }

    record RegisterEmployer(String name, String sector, String district, String sizeClass) implements Besides {
    }

    /** @param employer its number in the demo year, counted from 0 */
    record Contact(int employer, String project, LocalDate heldOn, String channel) implements Besides {
    }

    record Interview(String project, LocalDate heldOn, String channel, String targetGroup, String result) implements Besides {
    }

    /** @param employer the number of one who was spoken to */
    record Act(String type, String channel, LocalDate heldOn, int minutes, @Nullable Integer employer) implements Besides {
    }
}
