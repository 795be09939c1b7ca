package de.arbeitsmarktmentoren.cases.intake;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import de.arbeitsmarktmentoren.cases.access.Actor;
import de.arbeitsmarktmentoren.cases.field.Fields;
import de.arbeitsmarktmentoren.cases.field.InvalidFields;
import de.arbeitsmarktmentoren.cases.intake.Column.Part;
import de.arbeitsmarktmentoren.cases.mentee.MenteeRegister;
import de.arbeitsmarktmentoren.cases.mentee.PossibleDuplicate;
import de.arbeitsmarktmentoren.cases.mentee.RegisterMentee;
import de.arbeitsmarktmentoren.cases.mentee.WrittenProfile;
import de.arbeitsmarktmentoren.cases.mentoring.CaseLifecycle;
import de.arbeitsmarktmentoren.cases.mentoring.EndMentoring;
import de.arbeitsmarktmentoren.cases.mentoring.MentoringCase;
import de.arbeitsmarktmentoren.cases.mentoring.RecordPlacement;
import de.arbeitsmarktmentoren.cases.mentoring.StartMentoring;
import de.arbeitsmarktmentoren.cases.programme.Programme;
import de.arbeitsmarktmentoren.cases.revision.Revision;

/** The steps that a row stands for, each as if it came by itself. Join the caller's transaction. */
@ApplicationScoped
class RowSteps {

    private final MenteeRegister register;
    private final CaseLifecycle lifecycle;
    private final Programme programme;

    RowSteps(MenteeRegister register, CaseLifecycle lifecycle, Programme programme) {
        this.register = register;
        this.lifecycle = lifecycle;
        this.programme = programme;
    }

    /**
     * A row that has become a case.
     *
     * @param alike projects that registered somebody who may be the same person
     */
    record Taken(UUID caseId, List<String> alike) {
    }

    /** @return empty if a step was refused, which {@code errors} then say */
    Optional<Taken> take(Actor actor, Entry entry, RowErrors errors) {
        checkStart(entry, errors);
        Optional<MenteeRegister.Registered> mentee = step(Part.PERSON, errors,
                () -> register.register(person(entry), actor));
        return mentee.filter(registered -> errors.isEmpty()).flatMap(registered -> mentoring(actor, registered.id(), entry,
                errors).map(mentoring -> new Taken(mentoring.id(), alike(registered))));
    }

    /** What can be said of the start without the person, so that a clerk sees all of it at once. */
    private void checkStart(Entry entry, RowErrors errors) {
        step(Part.START, errors, () -> {
            Fields fields = new Fields();
            LocalDate startedOn = fields.day("/startedOn", entry.get(Column.STARTED_ON));
            programme.checkStart(fields, "/startedOn", entry.get(Column.PROJECT), startedOn);
            // On a wrong day nobody works anywhere, which is not the mentor's fault.
            programme.mentorOf(fields, entry.get(Column.PROJECT), entry.get(Column.MENTOR),
                    fields.accepts("/startedOn") ? startedOn : Fields.NO_DAY);
            fields.check();
            return startedOn;
        });
    }

    private Optional<MentoringCase> mentoring(Actor actor, UUID menteeId, Entry entry, RowErrors errors) {
        return step(Part.START, errors, () -> lifecycle.start(actor, start(menteeId, entry)))
                .flatMap(started -> entry.has(Part.PLACEMENT)
                        ? step(Part.PLACEMENT, errors,
                                () -> lifecycle.place(actor, started.id(), etag(started), placement(entry)))
                        : Optional.of(started))
                .flatMap(placed -> entry.has(Part.END)
                        ? step(Part.END, errors, () -> lifecycle.end(actor, placed.id(), etag(placed), end(entry)))
                        : Optional.of(placed));
    }

    private static <T> Optional<T> step(Part part, RowErrors errors, Supplier<T> step) {
        try {
            return Optional.of(step.get());
        } catch (InvalidFields e) {
            e.violations().forEach(violation -> Column.at(part, violation.pointer()).ifPresentOrElse(
                    column -> errors.add(column, violation), () -> errors.add(violation)));
            return Optional.empty();
        }
    }

    private static List<String> alike(MenteeRegister.Registered mentee) {
        return mentee.possibleDuplicates().stream().map(PossibleDuplicate::project).filter(Objects::nonNull).distinct().sorted()
                .toList();
    }

    private static String etag(MentoringCase mentoring) {
        return Revision.of(mentoring.version());
    }

    private static RegisterMentee person(Entry entry) {
        WrittenProfile profile = new WrittenProfile(entry.get(Column.GENDER), entry.get(Column.ORIGIN_GROUP),
                entry.get(Column.QUALIFICATION), Boolean.valueOf(entry.get(Column.SEEKS_PROTECTION)));
        return new RegisterMentee(entry.get(Column.PROJECT), entry.get(Column.GIVEN_NAME), entry.get(Column.FAMILY_NAME),
                entry.get(Column.BIRTH_DATE), profile, null, entry.get(Column.PHONE), entry.get(Column.EMAIL),
                entry.get(Column.POSTAL_CODE), entry.get(Column.LABOUR_ACCESS), entry.get(Column.LANGUAGE_LEVEL));
    }

    private static StartMentoring start(UUID menteeId, Entry entry) {
        return new StartMentoring(menteeId.toString(), entry.get(Column.PROJECT), entry.get(Column.MENTOR),
                entry.get(Column.STARTED_ON), entry.get(Column.EXTERNAL_ID));
    }

    private static RecordPlacement placement(Entry entry) {
        return new RecordPlacement(entry.get(Column.PLACEMENT_KIND), entry.get(Column.PLACED_ON), entry.get(Column.EMPLOYER),
                entry.get(Column.OCCUPATION), entry.get(Column.SECTOR), hours(entry.get(Column.WEEKLY_HOURS)),
                entry.get(Column.QUALIFICATION_ADEQUATE));
    }

    private static @Nullable BigDecimal hours(@Nullable String hours) {
        return hours == null ? null : new BigDecimal(hours);
    }

    private static EndMentoring end(Entry entry) {
        return new EndMentoring(entry.get(Column.ENDED_ON), entry.get(Column.END_REASON));
    }
}
