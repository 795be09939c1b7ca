package de.arbeitsmarktmentoren.cases.finding;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import de.arbeitsmarktmentoren.cases.access.CaseAccess;
import de.arbeitsmarktmentoren.cases.field.Fields;
import de.arbeitsmarktmentoren.cases.field.Violation;
import de.arbeitsmarktmentoren.contracts.Status;
import de.arbeitsmarktmentoren.contracts.codelist.Code;
import de.arbeitsmarktmentoren.contracts.codelist.CodeLists;

/** Reads what a client asks for into conditions; remembers in the fields what it does not understand, with what it would. */
final class CaseFilter {

    private static final String NOT_VOID = "c.status <> 'VOIDED'";
    private static final String OPEN = "c.status IN ('ACTIVE', 'PAUSED', 'AFTERCARE')";
    private static final LocalDate EVER = LocalDate.of(1900, 1, 1);
    private static final LocalDate FOR_EVER = LocalDate.of(9999, 12, 31);

    private static final String RETENTION_DUE = "c.retention_status IS NULL AND c.id IN (SELECT p.case_id FROM case_placement p"
            + " WHERE p.position = 0 AND " + RetentionDue.DAY + " <= ?)";

    private final Fields fields;
    private final String prefix;
    private final LocalDate today;
    private final Map<String, String> given;
    private final boolean pseudonymous;
    private final Conditions conditions;

    /** @param prefix of the pointers to what is wrong */
    CaseFilter(Fields fields, String prefix, CaseQuery query, LocalDate today, CaseAccess access) {
        this(fields, prefix, query, today, Conditions.within(access.cases()), access.seesPseudonymsOnly());
    }

    CaseFilter(Fields fields, String prefix, CaseQuery query, LocalDate today, Conditions conditions, boolean pseudonymous) {
        this.fields = fields;
        this.prefix = prefix;
        this.today = today;
        this.given = query.given();
        this.conditions = conditions;
        this.pseudonymous = pseudonymous;
    }

    /** Cases that the caller may see and that fulfil the filter. */
    Conditions read() {
        equal("project", "project", "P-[0-9]{5}-[0-9]{1,2}");
        equal("mentor", "mentor", "M-[0-9]{5}-[0-9]{1,2}-[0-9]{1,3}");
        code("district", codesOf("districts"), "c.district = ?");
        status();
        code("targetGroup", codesOf("target-groups"), "c.target_groups @> ARRAY[?]::text[]");
        if (given.containsKey("menteeId")) {
            conditions.and("c.mentee_id = ?", fields.id(prefix + "menteeId", given.get("menteeId")));
        }
        refuseNumber();
        equal("externalId", "external_id", "[A-Za-z0-9._/-]{1,64}");
        if (isOneOf("retentionDue", List.of("true"))) {
            conditions.and(NOT_VOID).and(RETENTION_DUE, today);
        }
        period("started", Fact.STARTED);
        period("placed", Fact.PLACED);
        period("ended", Fact.ENDED);
        anyFact();
        return conditions;
    }

    /** Whoever has a project's file must not learn from here which case is whose. */
    private void refuseNumber() {
        if (pseudonymous && given.containsKey("externalId")) {
            fields.refuse(prefix + "externalId", "own-project", "findet nur, wer im Projekt arbeitet",
                    "finds for those only who work in the project");
        }
    }

    private void equal(String name, String column, String form) {
        String value = given.get(name);
        if (value == null) {
            return;
        }
        if (!value.matches(form)) {
            fields.refuse(prefix + name, "form", "hat nicht die Form " + form, "is not of the form " + form);
        }
        conditions.and("c." + column + " = ?", value);
    }

    private void status() {
        if ("OPEN".equals(given.get("status"))) {
            conditions.and(OPEN);
        } else {
            code("status", Stream.concat(names(Status.values()).stream(), Stream.of("OPEN")).toList(), "c.status = ?");
        }
    }

    private void code(String name, List<String> allowed, String condition) {
        if (isOneOf(name, allowed)) {
            conditions.and(condition, given.get(name));
        }
    }

    private boolean isOneOf(String name, List<String> allowed) {
        String value = given.get(name);
        if (value != null && !allowed.contains(value)) {
            fields.refuse(
                    List.of(Violation.of(prefix + name, "code", "muss einer dieser Codes sein", "must be one of these codes")
                            .bound(String.join(", ", allowed))));
        }
        return value != null && allowed.contains(value);
    }

    private void anyFact() {
        if (given.containsKey("factFrom") || given.containsKey("factTo")) {
            fields.missing(prefix + "fact", given.get("fact"));
        }
        LocalDate from = day("factFrom", EVER);
        LocalDate to = day("factTo", FOR_EVER);
        if (isOneOf("fact", names(Fact.values()))) {
            happened(Fact.valueOf(given.get("fact")), from, to);
        }
    }

    private void period(String name, Fact fact) {
        if (given.containsKey(name + "From") || given.containsKey(name + "To")) {
            happened(fact, day(name + "From", EVER), day(name + "To", FOR_EVER));
        }
    }

    /** A void case has no facts any more, as in the figures. */
    private void happened(Fact fact, LocalDate from, LocalDate to) {
        conditions.and(NOT_VOID).and(fact.condition(), from, to);
    }

    private LocalDate day(String name, LocalDate otherwise) {
        @Nullable
        LocalDate day = fields.optionalDay(prefix + name, given.get(name));
        return day == null ? otherwise : day;
    }

    private static List<String> codesOf(String list) {
        return CodeLists.get(list).codes().stream().map(Code::code).toList();
    }

    private static List<String> names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).toList();
    }
}
