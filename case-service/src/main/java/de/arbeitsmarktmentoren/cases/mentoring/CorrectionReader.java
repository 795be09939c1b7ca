package de.arbeitsmarktmentoren.cases.mentoring;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import de.arbeitsmarktmentoren.cases.field.Fields;
import de.arbeitsmarktmentoren.cases.mentee.Profile;
import de.arbeitsmarktmentoren.cases.mentoring.CorrectMentoring.CorrectedEnd;
import de.arbeitsmarktmentoren.cases.mentoring.CorrectMentoring.CorrectedPause;
import de.arbeitsmarktmentoren.cases.mentoring.CorrectMentoring.CorrectedProfile;
import de.arbeitsmarktmentoren.cases.mentoring.CorrectMentoring.CorrectedReopening;
import de.arbeitsmarktmentoren.cases.programme.Programme;
import de.arbeitsmarktmentoren.contracts.Place;
import de.arbeitsmarktmentoren.contracts.codelist.AgeBand;

/** Reads a correction against the facts that it corrects; what is wrong with it is remembered. */
final class CorrectionReader {

    private final Fields fields;
    private final Programme programme;
    private final Facts before;
    private final List<String> brought = new ArrayList<>();

    CorrectionReader(Fields fields, Programme programme, Facts before) {
        this.fields = fields;
        this.programme = programme;
        this.before = before;
    }

    /** @param birthDate decides the age band of a corrected start; needed only if the correction brings one */
    Change read(CorrectMentoring request, @Nullable LocalDate birthDate) {
        Facts right = start(request, birthDate);
        right = profile(right, request.profile());
        right = list("/placements", request.placements(), right::placements, right.placements(), this::placement);
        right = list("/transfers", request.transfers(), right::transfers, right.transfers(), this::transfer);
        right = list("/milestones", request.milestones(), right::milestones, right.milestones(), this::milestone);
        right = list("/pauses", request.pauses(), right::pauses, right.pauses(), this::pause);
        right = list("/reopenings", request.reopenings(), right::reopenings, right.reopenings(), this::reopening);
        right = end(right, request.end());
        right = retention(right, request.retentionCheck());
        if (brought.isEmpty()) {
            fields.refuse("", "nothing-to-correct", "ändert nichts", "changes nothing");
        }
        return Change.correct(right, Brought.asTheyStand(brought));
    }

    private Facts start(CorrectMentoring request, @Nullable LocalDate birthDate) {
        LocalDate day = given("/startedOn", request.startedOn()).map(text -> fields.day("/startedOn", text))
                .orElse(before.startedOn());
        Optional<String> project = given("/startedProject", request.startedProject());
        Optional<String> mentor = given("/startedMentor", request.startedMentor());
        Place place = before.start().startedAt();
        String firstMentor = mentor.orElse(before.start().mentor());
        if (request.startedOn() != null || project.isPresent()) {
            programme.checkStart(fields, request.startedOn() == null ? "/startedProject" : "/startedOn",
                    project.orElse(place.project()), day);
        }
        if (request.startedOn() != null || project.isPresent() || mentor.isPresent()) {
            place = placeOn(day, project, mentor, firstMentor).orElse(place);
        }
        return before.start(new StartFact(day, place, firstMentor))
                .person(request.startedOn() == null || birthDate == null ? before.person() : aged(birthDate, day));
    }

    /**
     * Where the first mentor worked on that day; who is not known is not asked for unless another fact of the start is given.
     */
    private Optional<Place> placeOn(LocalDate day, Optional<String> project, Optional<String> mentor,
            @Nullable String firstMentor) {
        boolean onlyTheDay = project.isEmpty() && mentor.isEmpty();
        String where = project.orElse(before.start().startedAt().project());
        if (onlyTheDay && (firstMentor == null || !fields.accepts("/startedOn"))) {
            return programme.placeOn(where, day);
        }
        return programme.mentorOf(fields, "/startedProject", where, onlyTheDay ? "/startedOn" : "/startedMentor", firstMentor,
                day);
    }

    private PersonFact aged(LocalDate birthDate, LocalDate day) {
        FactRules.checkBirth(fields, birthDate, day);
        return fields.accepts("/startedOn") ? before.person().ageBand(AgeBand.of(birthDate, day)) : before.person();
    }

    private Facts profile(Facts right, @Nullable Patched<CorrectedProfile> patch) {
        return given("/profile", patch).map(given -> {
            Profile profile = right.person().profile();
            return right.person(right.person().profile(new Profile(
                    code("gender", given.gender(), "genders", profile.gender(), right),
                    code("originGroup", given.originGroup(), "origin-groups", profile.originGroup(), right),
                    code("qualification", given.qualification(), "qualifications", profile.qualification(), right),
                    given("/profile/seeksProtection", given.seeksProtection()).orElse(profile.seeksProtection()))));
        }).orElse(right);
    }

    private String code(String member, @Nullable Patched<String> patch, String list, String stays, Facts right) {
        String pointer = "/profile/" + member;
        return given(pointer, patch).map(code -> fields.code(pointer, code, list, right.startedOn())).orElse(stays);
    }

    private Optional<PlacementFact> placement(RecordPlacement given, String at) {
        return Optional.of(given.read(fields, programme, at));
    }

    private Optional<TransferFact> transfer(TransferMentoring given, String at) {
        return given.read(fields, programme, at);
    }

    private Optional<MilestoneFact> milestone(ReachMilestone given, String at) {
        return Optional.of(given.read(fields, programme, at));
    }

    private Optional<PauseFact> pause(CorrectedPause given, String at) {
        LocalDate day = fields.day(at + "/pausedOn", given.pausedOn());
        return Optional.of(new PauseFact(day, fields.optionalDay(at + "/resumedOn", given.resumedOn()),
                fields.code(at + "/reason", given.reason(), "pause-reasons", day)));
    }

    private Optional<ReopeningFact> reopening(CorrectedReopening given, String at) {
        LocalDate day = fields.day(at + "/reopenedOn", given.reopenedOn());
        return given.end() == null || fields.missing(at + "/end", given.end()) ? missing(at + "/end")
                : Optional.of(ReopeningFact.of(day, given.end().read(fields, at + "/end")));
    }

    private <T> Optional<T> missing(String pointer) {
        fields.missing(pointer, null);
        return Optional.empty();
    }

    private Facts end(Facts right, @Nullable Patched<CorrectedEnd> patch) {
        Optional<CorrectedEnd> given = given("/end", patch);
        EndFact stood = right.end();
        if (given.isEmpty() || stood == null) {
            given.ifPresent(end -> fields.refuse("/end", "no-such-fact", "gibt es in diesem Mentoring nicht",
                    "is not there in this case"));
            return right;
        }
        LocalDate day = given("/end/endedOn", given.get().endedOn()).map(text -> fields.day("/end/endedOn", text))
                .orElse(stood.endedOn());
        String reason = given("/end/reason", given.get().reason()).orElse(stood.reason());
        fields.code("/end/reason", reason, "end-reasons", day);
        return right.end(reason.equals(stood.reason())
                ? new EndFact(day, reason, stood.kind(), stood.project(), stood.district())
                : EndFact.of(day, reason));
    }

    private Facts retention(Facts right, @Nullable Patched<CorrectMentoring.CorrectedRetention> patch) {
        if (patch == null) {
            return right;
        }
        brought.add("/retentionCheck");
        if (patch.value() == null) {
            return right.retentionCheck(null);
        }
        LocalDate day = fields.day("/retentionCheck/checkedOn", patch.value().checkedOn());
        return right.retentionCheck(new RetentionFact(
                fields.code("/retentionCheck/status", patch.value().status(), "retention-statuses", day), day));
    }

    /** One fact of a list, empty where it cannot be read. */
    private interface ItemReader<G, T> {
        Optional<T> read(G given, String at);
    }

    private <G, T> Facts list(String pointer, @Nullable Patched<List<G>> patch,
            Function<List<T>, Facts> changed, List<T> stays, ItemReader<G, T> reader) {
        Optional<List<G>> given = given(pointer, patch);
        if (given.isEmpty()) {
            return changed.apply(stays);
        }
        List<T> facts = new ArrayList<>();
        for (int index = 0; index < given.get().size(); index++) {
            String at = pointer + "/" + index;
            G item = given.get().get(index);
            if (!fields.missing(at, item)) {
                reader.read(item, at).ifPresent(facts::add);
            }
        }
        return changed.apply(facts);
    }

    /** What the patch gives; null in it is refused, because there is always something. */
    private <T> Optional<T> given(String pointer, @Nullable Patched<T> patch) {
        if (patch == null) {
            return Optional.empty();
        }
        brought.add(pointer);
        if (patch.value() == null) {
            fields.refuse(pointer, "not-clearable", "kann nicht zurückgenommen werden", "cannot be taken back");
        }
        return Optional.ofNullable(patch.value());
    }
}
