package de.arbeitsmarktmentoren.stack.demo;

import java.util.List;

/** Entries on their way, one after the other: those of one project would wait for each other in the case service anyway. */
final class EntryTelling implements Tale {

    private final CaseClient client;
    private final EmployerCodes employers;
    private final List<Entry> entries;

    private int told;

    EntryTelling(CaseClient client, EmployerCodes employers, List<Entry> entries) {
        this.client = client;
        this.employers = employers;
        this.entries = entries;
    }

    @Override
    public boolean isOver() {
        return told == entries.size();
    }

    @Override
    public void next() {
        Command.Besides command = entries.get(told).command();
        String what = command.getClass().getSimpleName();
        Answer answer = client.post(what, path(command), SupportBodies.of(command, employers), entries.get(told).key(), null);
        if (command instanceof Command.RegisterEmployer) {
            employers.add(answer.id(what));
        }
        told++;
    }

    private String path(Command.Besides command) {
        if (command instanceof Command.RegisterEmployer) {
            return "/v1/employers";
        }
        if (command instanceof Command.Contact contact) {
            return "/v1/employers/" + employers.of(contact.employer()) + "/contacts";
        }
        return "/v1/initial-interviews";
    }
}
