package de.arbeitsmarktmentoren.contracts;

import static de.arbeitsmarktmentoren.contracts.ImpossibleState.refuseIf;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/** What cannot be in the life of a mentoring. Each rule has one line; its text is what the writer and the dead letter show. */
final class MentoringRules {

    private MentoringRules() {
    }

    static void check(Life life, List<String> targetGroups, Place responsible, Status status, List<Milestone> milestones,
            Retention retention) {
        refuseIf(targetGroups.isEmpty(), "everybody is in at least one target group");
        refuseIf(!targetGroups.equals(List.copyOf(new TreeSet<>(targetGroups))),
                "target groups are sorted and each stands once");
        refuseIf(targetGroups.contains("ALL"), "the total is no target group");
        checkMonths(life, milestones);
        checkTransfers(life, responsible);
        checkPauses(life);
        checkReopenings(life);
        checkPlacement(life, retention);
        checkEnd(life);
        checkMilestones(life, milestones);
        refuseIf(status != statusOf(life), "the status follows from the facts");
    }

    private static void checkMonths(Life life, List<Milestone> milestones) {
        Stream.concat(life.months().stream(), milestones.stream().map(Milestone::month)).forEach(Form::ofMonth);
    }

    private static Status statusOf(Life life) {
        if (life.ended() != null) {
            return Status.ENDED;
        }
        if (life.pauses().stream().anyMatch(pause -> pause.resumed() == null)) {
            return Status.PAUSED;
        }
        return life.placed() != null ? Status.AFTERCARE : Status.ACTIVE;
    }

    private static void checkTransfers(Life life, Place responsible) {
        inOrder(life, life.transfers(), Transfer::month, "transfers");
        Place place = life.started().place();
        for (Transfer transfer : life.transfers()) {
            refuseIf(!transfer.from().equals(place), "each transfer starts where the one before led to");
            refuseIf(transfer.from().project().equals(transfer.to().project()), "a transfer leads to another project");
            refuseIf(!life.openDuring(transfer.month()), "no transfer while ended");
            place = transfer.to();
        }
        refuseIf(!place.equals(responsible), "responsible is whom the last transfer led to");
    }

    private static void checkPauses(Life life) {
        inOrder(life, life.pauses(), Pause::from, "pauses");
        YearMonth resumed = life.started().month();
        for (Pause pause : life.pauses()) {
            refuseIf(resumed == null || pause.from().isBefore(resumed), "a pause begins after the one before is over");
            refuseIf(!life.openDuring(pause.from()), "no pause while ended");
            resumed = pause.resumed();
            refuseIf(resumed != null && resumed.isBefore(pause.from()), "a pause is over after it began");
            refuseIf(resumed != null && !life.openDuring(resumed), "an end closes a pause");
            refuseIf(life.reopenings().stream().anyMatch(reopening -> lastsOver(reopening.ended().month(), pause)),
                    "an end closes a pause");
        }
        refuseIf(resumed == null && life.ended() != null, "an end closes a pause");
    }

    private static boolean lastsOver(YearMonth end, Pause pause) {
        return pause.from().isBefore(end) && (pause.resumed() == null || pause.resumed().isAfter(end));
    }

    private static void checkReopenings(Life life) {
        inOrder(life, life.reopenings(), Reopening::month, "reopenings");
        YearMonth open = life.started().month();
        for (Reopening reopening : life.reopenings()) {
            refuseIf(reopening.ended().month().isBefore(open), "an end comes after the start or the reopening before it");
            refuseIf(reopening.month().isBefore(reopening.ended().month()), "a reopening comes after its end");
            checkPlace(life, reopening.ended().place(), reopening.ended().month());
            open = reopening.month();
        }
        refuseIf(life.ended() != null && life.ended().month().isBefore(open),
                "the end that stands comes after the last reopening");
    }

    private static void checkPlacement(Life life, Retention retention) {
        Placed placed = life.placed();
        if (placed == null) {
            refuseIf(!retention.equals(Retention.UNCHECKED), "only a placement can be checked for retention");
            return;
        }
        refuseIf(life.ended() != null && placed.month().isAfter(life.ended().month()),
                "no placement after the end that stands");
        checkPlace(life, placed.place(), placed.month());
        checkAfterMonths(life, placed.month(), placed.afterMonths());
    }

    private static void checkEnd(Life life) {
        Ended ended = life.ended();
        if (ended == null) {
            return;
        }
        refuseIf(ended.kind() == EndKind.SUCCESS && life.placed() == null, "success needs a counting placement");
        refuseIf(!ended.place().equals(life.placeAtEndOf(ended.month())),
                "the end that stands belongs to the responsible project");
        checkAfterMonths(life, ended.month(), ended.afterMonths());
        refuseIf(life.placed() != null && life.placed().afterMonths() > ended.afterMonths(),
                "no placement after the end that stands");
    }

    private static void checkMilestones(Life life, List<Milestone> milestones) {
        inOrder(life, milestones, Milestone::month, "milestones");
        milestones.forEach(milestone -> checkPlace(life, milestone.place(), milestone.month()));
    }

    private static <T> void inOrder(Life life, List<T> facts, Function<T, YearMonth> monthOf, String what) {
        YearMonth before = life.started().month();
        for (T fact : facts) {
            YearMonth month = monthOf.apply(fact);
            refuseIf(month.isBefore(before), what + " are in order of time and not before the start");
            before = month;
        }
    }

    private static void checkPlace(Life life, Place place, YearMonth month) {
        refuseIf(!life.responsibleDuring(place, month), "a fact belongs to the project responsible then");
    }

    private static void checkAfterMonths(Life life, @Nullable YearMonth month, int afterMonths) {
        long difference = ChronoUnit.MONTHS.between(life.started().month(), month);
        refuseIf(difference < 0, "nothing happens before the start");
        refuseIf(afterMonths < 0 || afterMonths > difference || afterMonths < difference - 1,
                "completed months are the difference of the months or one less");
    }
}
