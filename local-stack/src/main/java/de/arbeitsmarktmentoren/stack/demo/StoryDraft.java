package de.arbeitsmarktmentoren.stack.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** A story being written: each word adds a step to the mentoring begun last. Dates are ISO text, to be read like a story. */
final class StoryDraft {

    private final Set<Bite> bites = EnumSet.noneOf(Bite.class);
    private final List<Step> steps = new ArrayList<>();
    private final Person person;
    private final Programme programme;
    private final Work work;
    private Delivery registration = Delivery.ONCE;
    private int mentoring = -1;

    StoryDraft(Person person, Programme programme, Work work) {
        this.person = person;
        this.programme = programme;
        this.work = work;
    }

    StoryDraft because(Bite... reasons) {
        bites.addAll(List.of(reasons));
        return this;
    }

    StoryDraft start(String day, String project) {
        return mentoring(List.of(new Command.Start(LocalDate.parse(day), project, programme.nextMentor(project))));
    }

    /** Begins a mentoring and goes through it; the project of the first one registers the person. */
    StoryDraft mentoring(List<Command> commands) {
        mentoring++;
        if (steps.isEmpty()) {
            String project = ((Command.Start) commands.get(0)).project();
            steps.add(new Step(0, new Command.Register(person, project), registration));
        }
        commands.forEach(this::add);
        return this;
    }

    /** To another project, which was asked before. */
    StoryDraft transfer(String day, String project) {
        return add(new Command.Offer(project))
                .add(new Command.Transfer(LocalDate.parse(day), project, programme.nextMentor(project), true));
    }

    /** Another mentor of the project that is responsible anyway. */
    StoryDraft changeMentor(String day, String project) {
        return add(new Command.Transfer(LocalDate.parse(day), project, programme.nextMentor(project), false));
    }

    StoryDraft employ(String day) {
        return add(work.employment(LocalDate.parse(day)));
    }

    StoryDraft train(String day) {
        return add(work.training(LocalDate.parse(day)));
    }

    StoryDraft end(String day, String reason) {
        return add(new Command.End(LocalDate.parse(day), reason));
    }

    StoryDraft correct(Command.Correct correction) {
        return add(correction);
    }

    StoryDraft correctPlacedOn(String day) {
        return add(Command.Correct.placement(lastPlacement().on(LocalDate.parse(day))));
    }

    StoryDraft correctKind(String kind) {
        return add(Command.Correct.placement(lastPlacement().of(kind)));
    }

    StoryDraft discard() {
        return add(new Command.Void());
    }

    /** A step of a mentoring other than the one begun last. */
    StoryDraft lookBack(int earlier, Command command) {
        steps.add(new Step(earlier, command, Delivery.ONCE));
        return this;
    }

    /** How the step written last is sent; before the first mentoring, how the person is registered. */
    StoryDraft delivered(Delivery how) {
        int last = steps.size() - 1;
        if (steps.isEmpty()) {
            registration = how;
        } else {
            steps.set(last, steps.get(last).delivered(how));
        }
        return this;
    }

    /** When the first mentoring was recorded to have begun. */
    LocalDate begins() {
        return ((Command.Start) steps.get(1).command()).startedOn();
    }

    Story told(String key) {
        return new Story(key, bites, steps, List.of());
    }

    private Command.Place lastPlacement() {
        return steps.stream().map(Step::command).filter(Command.Place.class::isInstance).map(Command.Place.class::cast)
                .reduce((earlier, later) -> later).orElseThrow();
    }

    private StoryDraft add(Command command) {
        steps.add(new Step(mentoring, command, Delivery.ONCE));
        return this;
    }
}
