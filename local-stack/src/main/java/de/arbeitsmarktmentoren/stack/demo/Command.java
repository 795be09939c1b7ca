package de.arbeitsmarktmentoren.stack.demo;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/** What a mentor tells the case service; the name is that of the step, the components are what the request says. */
public sealed interface Command {

    record Register(Person person) implements Command {
    }

    record Start(LocalDate startedOn, String project, String mentor) implements Command {
    }

    record Place(String kind, LocalDate placedOn, @Nullable String sector, String qualificationAdequate) implements Command {
    }

    record End(LocalDate endedOn, String reason) implements Command {
    }

    record Transfer(LocalDate transferredOn, String project, String mentor) implements Command {
    }

    /** Replaces the facts that are given and leaves those that are null. */
    record Correct(@Nullable LocalDate startedOn, @Nullable String kind, @Nullable LocalDate placedOn,
            @Nullable LocalDate endedOn) implements Command {

        static Correct startedOn(LocalDate date) {
            return new Correct(date, null, null, null);
        }

        static Correct kind(String kind) {
            return new Correct(null, kind, null, null);
        }

        static Correct placedOn(LocalDate date) {
            return new Correct(null, null, date, null);
        }

        static Correct endedOn(LocalDate date) {
            return new Correct(null, null, null, date);
        }
    }

    record Void() implements Command {
    }
}
