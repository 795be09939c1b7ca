package de.arbeitsmarktmentoren.cases.mentee;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * When two registrations are likely to be of one person: their names are alike and their days of birth are
 * {@linkplain #daysLike(LocalDate) alike}.
 * <p>
 * Names are compared by their keys (function {@code person.name_key} of the database, by which two spellings of a name come out
 * nearly the same). They are alike if every word of the one with fewer words is like a word of its own in the other, in any
 * order, and these are at least two words. Two words are alike if no more letters are wrong, missing, too many or swapped with
 * their neighbour than none of 3, one of 4 to 7, two of 8 and more. Two words that stand side by side may be one word in the
 * other name.
 */
final class Likeness {

    private static final int FEWEST_WORDS = 2;
    private static final int MOST_WORDS = 8;
    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(2099, 12, 31);

    private Likeness() {
    }

    /** Whether names with these keys are alike. */
    static boolean namesAlike(String oneKey, String otherKey) {
        List<List<String>> others = writings(otherKey);
        return writings(oneKey).stream().anyMatch(one -> others.stream().anyMatch(other -> alike(one, other)));
    }

    /**
     * The days that may be meant by that one: itself, day and month swapped, one digit wrong, a year too early or too late.
     */
    static Set<LocalDate> daysLike(LocalDate day) {
        Set<LocalDate> days = new TreeSet<>(Set.of(day, day.plusYears(1), day.minusYears(1)));
        addIfThere(days, day.getYear(), day.getDayOfMonth(), day.getMonthValue());
        int written = day.getYear() * 10_000 + day.getMonthValue() * 100 + day.getDayOfMonth();
        for (int place = 1; place <= 10_000_000; place *= 10) {
            int without = written - written / place % 10 * place;
            for (int digit = 0; digit <= 9; digit++) {
                int slipped = without + digit * place;
                addIfThere(days, slipped / 10_000, slipped / 100 % 100, slipped % 100);
            }
        }
        days.removeIf(each -> each.isBefore(FIRST_DAY) || each.isAfter(LAST_DAY));
        return days;
    }

    private static void addIfThere(Set<LocalDate> days, int year, int month, int day) {
        try {
            days.add(LocalDate.of(year, month, day));
        } catch (DateTimeException e) {
            // No such day, so nobody was born on it.
        }
    }

    /** The words, and again with each two neighbours written as one. */
    private static List<List<String>> writings(String key) {
        List<String> words = Arrays.stream(key.split(" ")).limit(MOST_WORDS).toList();
        List<List<String>> writings = new ArrayList<>(List.of(words));
        for (int first = 0; first + 1 < words.size(); first++) {
            writings.add(Stream.of(words.subList(0, first), List.of(words.get(first) + words.get(first + 1)),
                    words.subList(first + 2, words.size())).flatMap(List::stream).toList());
        }
        return writings;
    }

    private static boolean alike(List<String> one, List<String> other) {
        List<String> fewer = one.size() <= other.size() ? one : other;
        List<String> more = fewer == one ? other : one;
        return fewer.size() >= FEWEST_WORDS && eachHasItsOwn(fewer, more);
    }

    private static boolean eachHasItsOwn(List<String> words, List<String> candidates) {
        if (words.isEmpty()) {
            return true;
        }
        for (int index = 0; index < candidates.size(); index++) {
            if (wordsAlike(words.get(0), candidates.get(index))) {
                List<String> left = new ArrayList<>(candidates);
                left.remove(index);
                if (eachHasItsOwn(words.subList(1, words.size()), left)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean wordsAlike(String one, String other) {
        int longer = Math.max(one.length(), other.length());
        int allowed = longer <= 3 ? 0 : longer <= 7 ? 1 : 2;
        return Math.abs(one.length() - other.length()) <= allowed && slips(one, other) <= allowed;
    }

    /** The fewest letters wrong, missing, too many or swapped with their neighbour. */
    private static int slips(String one, String other) {
        int[] beforeLast = new int[0];
        int[] last = new int[other.length() + 1];
        Arrays.setAll(last, index -> index);
        for (int row = 1; row <= one.length(); row++) {
            int[] current = new int[other.length() + 1];
            current[0] = row;
            for (int column = 1; column <= other.length(); column++) {
                boolean same = one.charAt(row - 1) == other.charAt(column - 1);
                current[column] = Math.min(last[column - 1] + (same ? 0 : 1), Math.min(last[column], current[column - 1]) + 1);
                if (row > 1 && column > 1 && one.charAt(row - 1) == other.charAt(column - 2)
                        && one.charAt(row - 2) == other.charAt(column - 1)) {
                    current[column] = Math.min(current[column], beforeLast[column - 2] + 1);
                }
            }
            beforeLast = last;
            last = current;
        }
        return last[other.length()];
    }
}
