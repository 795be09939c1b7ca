package de.arbeitsmarktmentoren.cases.finding;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import de.arbeitsmarktmentoren.cases.finding.History.Change;
import de.arbeitsmarktmentoren.cases.finding.History.Taken;

/** Says in one language what happened in a step. */
final class HistoryInWords {

    private final Locale locale;

    HistoryInWords(Locale locale) {
        this.locale = locale;
    }

    HistoryView of(Taken taken) {
        Optional<StepWords> step = Arrays.stream(StepWords.values()).filter(each -> each.name().equals(taken.step()))
                .findFirst();
        LocalDate day = step.map(each -> each.dayAmong(newValues(taken))).map(LocalDate::parse).orElse(null);
        String words = step.map(each -> each.label().in(locale)).orElse(taken.step());
        return new HistoryView(taken.version(), taken.step(),
                day == null ? words : words + on() + FactValue.inWords(day, locale),
                day, taken.recordedAt(), taken.recordedBy(), taken.note(), taken.changes().stream().map(this::change).toList());
    }

    private HistoryView.ChangeView change(Change change) {
        String pointer = change.pointer();
        return new HistoryView.ChangeView(pointer, FactWords.labelOf(pointer).in(locale), change.old(),
                words(pointer, change.old()), change.now(), words(pointer, change.now()));
    }

    private @Nullable String words(String pointer, @Nullable String value) {
        return value == null ? null : FactValue.inWords(pointer, value, locale);
    }

    private String on() {
        return locale.equals(Locale.ENGLISH) ? " on " : " am ";
    }

    private static Map<String, String> newValues(Taken taken) {
        Map<String, String> values = new LinkedHashMap<>();
        taken.changes().stream().filter(change -> change.now() != null)
                .forEach(change -> values.put(change.pointer(), change.now()));
        return values;
    }
}
