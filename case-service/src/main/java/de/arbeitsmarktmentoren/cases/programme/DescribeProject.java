package de.arbeitsmarktmentoren.cases.programme;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import de.arbeitsmarktmentoren.cases.field.Fields;
import de.arbeitsmarktmentoren.cases.field.Violation;

/** How a project is from a day on. */
@Schema(requiredProperties = { "from", "name", "carrier", "district", "phases" })
record DescribeProject(
        @Schema(description = "First day on which it is so", format = "date", examples = "2025-01-01") @Nullable String from,
        @Schema(description = "Last day; absent while no end is known", format = "date", examples = "2027-12-31") @Nullable String to,
        @Schema(examples = "Arbeitsmarktmentoren Chemnitz", maxLength = 200) @Nullable String name,
        @Schema(description = "Code of who runs it", examples = "C-01") @Nullable String carrier,
        @Schema(description = "Official key (AGS)", examples = "14511") @Nullable String district,
        @Schema(description = "Codes of the funding phases in which it has money, 1 to 20", examples = "[\"F-2025\"]") @Nullable List<@Nullable String> phases)
        implements
            Description<Project> {

    private static final int MOST_PHASES = 20;

    @Override
    public Project state(Fields fields, LocalDate from) {
        fields.missing("/carrier", carrier);
        return new Project(fields.text("/name", name, LONGEST_NAME), String.valueOf(carrier),
                fields.code("/district", district, "districts", from), phases(fields));
    }

    private List<String> phases(Fields fields) {
        if (fields.missing("/phases", phases) || phases == null) {
            return List.of();
        }
        if (phases.isEmpty() || phases.size() > MOST_PHASES) {
            fields.refuse("/phases", "length", "muss 1 bis " + MOST_PHASES + " Förderphasen haben",
                    "must have 1 to " + MOST_PHASES + " funding phases");
            return List.of();
        }
        for (int i = 0; i < phases.size(); i++) {
            fields.missing("/phases/" + i, phases.get(i));
        }
        return phases.stream().filter(Objects::nonNull).distinct().sorted().toList();
    }

    @Override
    public void check(Fields fields, Directory before, String code, Period<Project> change, LocalDate today) {
        Description.checkTime(fields, before, change);
        if (fields.accepts("/carrier") && before.carriers().on(change.state().carrier(), change.from()).isEmpty()) {
            fields.refuse("/carrier", "unknown-carrier", "diesen Träger gibt es an diesem Tag nicht",
                    "there is no such carrier on that day");
        }
        for (int i = 0; phases != null && i < Math.min(phases.size(), MOST_PHASES); i++) {
            if (before.phases().find(String.valueOf(phases.get(i))).isEmpty()) {
                fields.refuse("/phases/" + i, "unknown-phase", "diese Förderphase gibt es nicht", "there is no such phase");
            }
        }
        districtStays(before.projects().find(code), change, today).ifPresent(violation -> fields.refuse(List.of(violation)));
    }

    /** What was recorded until today lies in the district that was told then; the figures must not find it elsewhere. */
    private static Optional<Violation> districtStays(Optional<Entry<Project>> entry, Period<Project> change, LocalDate today) {
        boolean moves = entry.stream().flatMap(project -> project.timeline().periods().stream())
                .filter(period -> !period.state().district().equals(change.state().district()))
                .anyMatch(period -> !period.from().isAfter(today)
                        && (period.to() == null || !period.to().isBefore(change.from())) && !change.from().isAfter(today));
        return moves ? Optional.of(Violation.of("/district", "district-stays",
                "ein anderer Landkreis gilt erst ab einem Tag in der Zukunft",
                "another district holds from a day in the future on only").bound(today.plusDays(1))) : Optional.empty();
    }
}
