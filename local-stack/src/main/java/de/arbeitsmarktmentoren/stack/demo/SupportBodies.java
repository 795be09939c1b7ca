package de.arbeitsmarktmentoren.stack.demo;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** What the requests say that are no steps; always the same, as with {@link Bodies}. */
final class SupportBodies {

    private SupportBodies() {
    }

    static String of(Command.Besides command, EmployerCodes employers) {
        return json(command, employers).toString();
    }

    private static ObjectNode json(Command.Besides command, EmployerCodes employers) {
        if (command instanceof Command.RegisterEmployer employer) {
            return object().put("name", employer.name()).put("sector", employer.sector()).put("district", employer.district())
                    .put("sizeClass", employer.sizeClass());
        }
        if (command instanceof Command.Contact contact) {
            return object().put("project", contact.project()).put("heldOn", contact.heldOn().toString())
                    .put("channel", contact.channel());
        }
        if (command instanceof Command.Interview interview) {
            return object().put("project", interview.project()).put("heldOn", interview.heldOn().toString())
                    .put("channel", interview.channel()).put("targetGroup", interview.targetGroup())
                    .put("result", interview.result());
        }
        return activity((Command.Act) command, employers);
    }

    private static ObjectNode activity(Command.Act act, EmployerCodes employers) {
        ObjectNode json = object().put("type", act.type()).put("channel", act.channel())
                .put("heldOn", act.heldOn().toString()).put("minutes", act.minutes());
        return act.employer() == null ? json : json.put("employer", employers.of(act.employer()));
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
