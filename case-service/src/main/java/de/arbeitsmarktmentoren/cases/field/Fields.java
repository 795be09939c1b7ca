package de.arbeitsmarktmentoren.cases.field;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import de.arbeitsmarktmentoren.contracts.codelist.Code;
import de.arbeitsmarktmentoren.contracts.codelist.CodeLists;

/**
 * Reads the fields of one request and remembers everything that is wrong, so that {@link #check()} can name it all at once. For
 * a field that is wrong it answers a stand-in, which must not be used before {@link #check()}.
 */
public final class Fields {

    /** Stands for a day that could not be read. */
    public static final LocalDate NO_DAY = LocalDate.EPOCH;

    private static final UUID NO_ID = new UUID(0, 0);
    private static final int LONGEST_NOTE = 500;
    // PostgreSQL refuses NUL, UTF-8 has no halves of a surrogate pair, and the rest is seen by nobody.
    private static final Pattern UNWRITABLE = Pattern.compile("[\\p{Cc}\\p{Cs}]");
    private static final Pattern UNWRITABLE_IN_NOTE = Pattern.compile("[\\p{Cc}\\p{Cs}&&[^\n\r\t]]");

    private final List<Violation> violations = new ArrayList<>();

    /** An ISO day of a year of four digits, required: later ones are in no calendar, and arithmetic with them overflows. */
    public LocalDate day(String pointer, @Nullable String value) {
        if (missing(pointer, value)) {
            return NO_DAY;
        }
        Optional<LocalDate> day = value.length() == "JJJJ-MM-TT".length() ? parsed(value) : Optional.empty();
        if (day.isEmpty()) {
            refuse(pointer, "date", "muss ein Tag in der Form JJJJ-MM-TT sein", "must be a day, as YYYY-MM-DD");
        }
        return day.orElse(NO_DAY);
    }

    private static Optional<LocalDate> parsed(String value) {
        try {
            return Optional.of(LocalDate.parse(value));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** An ISO day where the field may be absent. */
    public @Nullable LocalDate optionalDay(String pointer, @Nullable String value) {
        return value == null ? null : day(pointer, value);
    }

    /** A whole number between two bounds, both included, required. */
    public int number(String pointer, @Nullable Integer value, int least, int most) {
        if (missing(pointer, value)) {
            return least;
        }
        if (value < least || value > most) {
            refuse(pointer, "range", "muss zwischen " + least + " und " + most + " liegen",
                    "must lie between " + least + " and " + most);
        }
        return value;
    }

    /** What another system calls it, optional. */
    public @Nullable String externalId(String pointer, @Nullable String value) {
        if (value != null && !value.matches("[A-Za-z0-9._/-]{1,64}")) {
            refuse(pointer, "form", "muss aus 1 bis 64 Buchstaben, Ziffern und den Zeichen .-_/ bestehen",
                    "must be 1 to 64 letters, digits and .-_/");
        }
        return value;
    }

    /** A UUID, required. */
    public UUID id(String pointer, @Nullable String value) {
        if (missing(pointer, value)) {
            return NO_ID;
        }
        try {
            return UUID.fromString(value);
        } catch (IllegalArgumentException e) {
            refuse(pointer, "uuid", "muss eine UUID sein", "must be a UUID");
            return NO_ID;
        }
    }

    /**
     * A text in one line of 1 to {@code longest} characters that is not blank, required; answered without blanks around it.
     */
    public String text(String pointer, @Nullable String value, int longest) {
        return text(pointer, value, longest, UNWRITABLE);
    }

    /** A reason given in free words, optional; may have several lines. */
    public @Nullable String note(String pointer, @Nullable String value) {
        return value == null ? null : text(pointer, value, LONGEST_NOTE, UNWRITABLE_IN_NOTE);
    }

    private String text(String pointer, @Nullable String value, int longest, Pattern unwritable) {
        if (missing(pointer, value)) {
            return "";
        }
        if (value.isBlank() || value.length() > longest) {
            refuse(pointer, "length", "muss 1 bis " + longest + " Zeichen haben", "must have 1 to " + longest + " characters");
        }
        if (unwritable.matcher(value).find()) {
            refuse(pointer, "characters", "enthält Steuerzeichen", "has control characters");
        }
        return value.strip();
    }

    /** Whether the code may be recorded for that day; for a day that could not be read, whether it may be at all. */
    public static boolean isRecordable(String list, String code, LocalDate day) {
        return day.equals(NO_DAY) ? CodeLists.get(list).find(code).filter(Code::recordable).isPresent()
                : CodeLists.get(list).isRecordableOn(code, day);
    }

    /** A code that may be recorded for a fact of that day, required. */
    public String code(String pointer, @Nullable String value, String list, LocalDate day) {
        if (missing(pointer, value)) {
            return "";
        }
        if (!isRecordable(list, value, day)) {
            refuse(pointer, "code", "muss ein gültiger Code der Liste " + list + " sein",
                    "must be a valid code of the list " + list);
        }
        return value;
    }

    /** The same where the field may be absent. */
    public @Nullable String optionalCode(String pointer, @Nullable String value, String list, LocalDate day) {
        return value == null ? null : code(pointer, value, list, day);
    }

    /** Whether the field is absent, which then is remembered as wrong. */
    public boolean missing(String pointer, @Nullable Object value) {
        if (value == null) {
            refuse(pointer, "required", "fehlt", "is missing");
        }
        return value == null;
    }

    public void refuse(String pointer, String rule, String german, String english) {
        violations.add(Violation.of(pointer, rule, german, english));
    }

    /** Further rules, also of fields that are wrong already; only the first violation of each field is kept. */
    public void refuse(List<Violation> more) {
        violations.addAll(more);
    }

    /** Whether nothing is wrong with that field so far. */
    public boolean accepts(String pointer) {
        return violations.stream().noneMatch(violation -> violation.pointer().equals(pointer));
    }

    /** @throws InvalidFields if anything is wrong */
    public void check() {
        if (!violations.isEmpty()) {
            throw new InvalidFields(firstOfEachField());
        }
    }

    private List<Violation> firstOfEachField() {
        List<Violation> first = new ArrayList<>();
        for (Violation violation : violations) {
            if (first.stream().noneMatch(seen -> seen.pointer().equals(violation.pointer()))) {
                first.add(violation);
            }
        }
        return first;
    }
}
