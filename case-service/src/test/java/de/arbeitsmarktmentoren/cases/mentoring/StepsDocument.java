package de.arbeitsmarktmentoren.cases.mentoring;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import de.arbeitsmarktmentoren.cases.field.InvalidFields;
import de.arbeitsmarktmentoren.contracts.Status;

/** The table of steps for people, told by the code that enforces it: each step is taken in each status. */
final class StepsDocument {

    private static final Map<Status, List<Facts>> CASES = Map.of(
            Status.ACTIVE, List.of(Cases.running()),
            Status.PAUSED, List.of(Cases.paused(), Cases.in(Status.PAUSED)),
            Status.AFTERCARE, List.of(Cases.placed()),
            Status.ENDED, List.of(Cases.dropped(), Cases.completed()),
            Status.VOIDED, List.of(Cases.in(Status.VOIDED)));

    private StepsDocument() {
    }

    static String text() {
        return """
                # Steps of a case

                Written by the code that enforces it, compared by `StepsDocumentTest`; after a change that is meant:
                `mvn -pl case-service test -Dtest=StepsDocumentTest -Dsteps.rewrite`.

                ## In which status a step is allowed, and where it leads

                An empty field is refused with `step-not-allowed`, which names the status and what is allowed instead. A paused case
                goes back to where it was.

                %s

                ## What a step asks for, and what it tells the figures

                Paths are below `/v1/cases/{id}`; members in bold must be there. Every step raises the version of the case by one and
                leaves a line in its history. Nothing is published where the reportable state stays as it was.

                %s
                """
                .formatted(statuses(), requests());
    }

    private static String statuses() {
        return table(Stream.concat(Stream.of("Step"), Arrays.stream(Status.values()).map(Status::name)).toList(),
                step -> Arrays.stream(Status.values()).map(status -> outcome(step, status)).toList(),
                Arrays.stream(Step.values()).filter(step -> step != Step.START).toList());
    }

    private static String outcome(Step step, Status status) {
        return step.isAllowedIn(status) ? after(step, status, facts -> code(facts.status().name())) : "";
    }

    private static String requests() {
        return table(List.of("Step", "Request", "Says", "Publishes"),
                step -> List.of(request(step), members(step), published(step)), List.of(Step.values()));
    }

    private static String request(Step step) {
        return step == Step.START ? "`POST /v1/cases`"
                : Optional.ofNullable(StepRequest.all().get(step)).map(request -> code("POST /" + request.path()))
                        .orElse("by itself");
    }

    private static String members(Step step) {
        StepRequest request = step == Step.START ? new StepRequest("", StartMentoring.class, Map.of())
                : StepRequest.all().get(step);
        return request == null ? ""
                : Stream.concat(request.members(true).stream().map(name -> "**" + name + "**"), request.members(false).stream())
                        .collect(Collectors.joining(", "));
    }

    private static String published(Step step) {
        if (step == Step.START) {
            return code("started");
        }
        String types = Arrays.stream(Status.values()).filter(step::isAllowedIn)
                .flatMap(status -> CASES.get(status).stream()).flatMap(before -> published(step, before).stream())
                .collect(Collectors.toCollection(TreeSet::new)).stream().map(StepsDocument::code)
                .collect(Collectors.joining(", "));
        return types.isEmpty() ? "nothing" : types;
    }

    private static Optional<String> published(Step step, Facts before) {
        return taken(step, before).flatMap(after -> Happened.between(before, step, after))
                .map(type -> type.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    private static String after(Step step, Status status, Function<Facts, String> said) {
        return CASES.get(status).stream().flatMap(before -> taken(step, before).stream()).map(said).distinct().sorted()
                .collect(Collectors.joining(" or "));
    }

    /** Empty where the status allows the step but what happened does not. */
    private static Optional<Facts> taken(Step step, Facts before) {
        try {
            // A correction of a day within its month would tell the figures nothing.
            Change change = step == Step.CORRECT ? Cases.correctingStart(before, Cases.STARTED.minusMonths(1))
                    : StepTableTest.change(step, before);
            return Optional.of(Cases.after(before, change));
        } catch (InvalidFields e) {
            return Optional.empty();
        }
    }

    private static String table(List<String> head, Function<Step, List<String>> row, List<Step> steps) {
        return Stream.concat(Stream.of(line(head), line(head.stream().map(column -> "---").toList())),
                steps.stream()
                        .map(step -> line(Stream.concat(Stream.of(code(step.name())), row.apply(step).stream()).toList())))
                .collect(Collectors.joining("\n"));
    }

    private static String line(List<String> cells) {
        return cells.stream().collect(Collectors.joining(" | ", "| ", " |"));
    }

    private static String code(String text) {
        return '`' + text + '`';
    }
}
