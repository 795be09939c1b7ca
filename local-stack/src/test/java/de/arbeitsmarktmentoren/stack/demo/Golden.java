package de.arbeitsmarktmentoren.stack.demo;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The demo year as text: each request with its key, in order. */
final class Golden {

    private Golden() {
    }

    static List<String> requests(DemoYear year) {
        List<String> requests = new ArrayList<>();
        year.stories().forEach(story -> {
            for (int number = 0; number < story.steps().size(); number++) {
                Step step = story.steps().get(number);
                requests.add(story.idempotencyKey(number) + " " + step.mentoring() + " " + step.delivery() + " "
                        + step.command().getClass().getSimpleName() + " " + Bodies.of(step.command(), "mentee"));
            }
        });
        return requests;
    }

    static String hash(DemoYear year) {
        return hash(requests(year));
    }

    static String hash(List<String> lines) {
        try {
            byte[] text = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Every day that a command brings. */
    static Stream<LocalDate> days(Command command) {
        if (command instanceof Command.Correct correct) {
            return Stream.concat(Stream.of(correct.startedOn(), correct.endedOn()).filter(Objects::nonNull),
                    Stream.ofNullable(correct.placement()).map(Command.Place::placedOn));
        }
        if (command instanceof Command.Register register) {
            return Stream.of(register.person().birthDate());
        }
        if (command instanceof Command.Start start) {
            return Stream.of(start.startedOn());
        }
        if (command instanceof Command.Place place) {
            return Stream.of(place.placedOn());
        }
        if (command instanceof Command.Transfer transfer) {
            return Stream.of(transfer.transferredOn());
        }
        return command instanceof Command.End end ? Stream.of(end.endedOn()) : Stream.empty();
    }
}
