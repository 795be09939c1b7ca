package de.arbeitsmarktmentoren.stack.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * One mentoring as it stands after the steps so far, with days: what the generator knows of it. Not what was counted.
 *
 * @param transfers in order of time
 */
public record Course(Command.Start start, List<Command.Transfer> transfers, Command.@Nullable Place placement,
        Command.@Nullable End end, boolean voided) {

    public Course {
        transfers = List.copyOf(transfers);
    }

    static Course after(@Nullable Course before, Command command) {
        if (command instanceof Command.Start start) {
            return new Course(start, List.of(), null, null, false);
        }
        if (before == null) {
            throw new IllegalArgumentException("a mentoring begins with its start");
        }
        return before.after(command);
    }

    /** The code of the project responsible on that day. */
    public String projectOn(LocalDate date) {
        String project = start.project();
        for (Command.Transfer transfer : transfers) {
            if (!transfer.transferredOn().isAfter(date)) {
                project = transfer.project();
            }
        }
        return project;
    }

    /** The district (AGS) of the project responsible on that day. */
    public String districtOn(LocalDate date) {
        return Programme.districtOf(projectOn(date));
    }

    private Course after(Command command) {
        if (command instanceof Command.Place place) {
            return new Course(start, transfers, place, end, voided);
        }
        if (command instanceof Command.End ended) {
            return new Course(start, transfers, placement, ended, voided);
        }
        if (command instanceof Command.Transfer transfer) {
            return new Course(start, with(transfer), placement, end, voided);
        }
        if (command instanceof Command.Offer) {
            return this;
        }
        if (command instanceof Command.Correct correction) {
            return corrected(correction);
        }
        if (command instanceof Command.Void) {
            return new Course(start, transfers, placement, end, true);
        }
        throw new IllegalArgumentException("no step of a running mentoring: " + command.getClass().getSimpleName());
    }

    private List<Command.Transfer> with(Command.Transfer transfer) {
        List<Command.Transfer> all = new ArrayList<>(transfers);
        all.add(transfer);
        return all;
    }

    private Course corrected(Command.Correct correction) {
        LocalDate started = correction.startedOn() == null ? start.startedOn() : correction.startedOn();
        return new Course(new Command.Start(started, start.project(), start.mentor()), transfers,
                correction.placement() == null ? placement : correction.placement(), endAfter(correction), voided);
    }

    private Command.@Nullable End endAfter(Command.Correct correction) {
        if (end == null || correction.endedOn() == null) {
            return end;
        }
        return new Command.End(correction.endedOn(), end.reason());
    }
}
