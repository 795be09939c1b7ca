package de.arbeitsmarktmentoren.stack.demo;

/**
 * One request of the client.
 *
 * @param mentoring which of the person's mentorings it is about, counted from 0; 0 too for {@link Command.Register}
 */
public record Step(int mentoring, Command command, Delivery delivery) {

    Step delivered(Delivery how) {
        return new Step(mentoring, command, how);
    }
}
