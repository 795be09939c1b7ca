package de.arbeitsmarktmentoren.stack.demo;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** What the requests say; the same command always says the same, or its key would be refused when it is sent again. */
final class Bodies {

    private static final String CORRECTED = "Beim Erfassen vertan";
    private static final String DISCARDED = "Irrtümlich angelegt";

    private Bodies() {
    }

    /** @param menteeId needed to start a mentoring, else ignored */
    static String of(Command command, @Nullable String menteeId) {
        return json(command, menteeId).toString();
    }

    private static ObjectNode json(Command command, @Nullable String menteeId) {
        if (command instanceof Command.Register register) {
            return register(register.person()).put("project", register.project());
        }
        if (command instanceof Command.Start start) {
            return object().put("menteeId", menteeId).put("project", start.project()).put("mentor", start.mentor())
                    .put("startedOn", start.startedOn().toString());
        }
        if (command instanceof Command.Place place) {
            return place(place);
        }
        if (command instanceof Command.End end) {
            return object().put("endedOn", end.endedOn().toString()).put("reason", end.reason());
        }
        if (command instanceof Command.Transfer transfer) {
            return transfer(transfer);
        }
        if (command instanceof Command.Offer offer) {
            return object().put("project", offer.project());
        }
        if (command instanceof Command.Check check) {
            return object().put("status", check.status()).put("checkedOn", check.checkedOn().toString());
        }
        return command instanceof Command.Correct correct ? correct(correct) : object().put("note", DISCARDED);
    }

    private static ObjectNode register(Person person) {
        ObjectNode json = object().put("givenName", person.givenName()).put("familyName", person.familyName())
                .put("birthDate", person.birthDate().toString()).put("phone", person.contact().phone())
                .put("email", person.contact().email()).put("postalCode", person.contact().postalCode());
        json.putObject("profile").put("gender", person.gender()).put("originGroup", person.originGroup())
                .put("qualification", person.qualification()).put("seeksProtection", person.seeksProtection());
        return json;
    }

    private static ObjectNode place(Command.Place place) {
        ObjectNode json = object().put("kind", place.kind()).put("placedOn", place.placedOn().toString());
        putKnown(json, "sector", place.sector());
        return json.put("qualificationAdequate", place.qualificationAdequate());
    }

    private static ObjectNode transfer(Command.Transfer transfer) {
        ObjectNode json = object().put("transferredOn", transfer.transferredOn().toString()).put("mentor", transfer.mentor());
        return transfer.offered() ? json : json.put("project", transfer.project());
    }

    private static ObjectNode correct(Command.Correct correct) {
        ObjectNode json = object();
        putKnown(json, "startedOn", correct.startedOn());
        if (correct.placement() != null) {
            json.putArray("placements").add(place(correct.placement()));
        }
        if (correct.endedOn() != null) {
            json.putObject("end").put("endedOn", correct.endedOn().toString());
        }
        return json.put("note", CORRECTED);
    }

    private static void putKnown(ObjectNode json, String member, @Nullable Object value) {
        if (value != null) {
            json.put(member, value.toString());
        }
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
