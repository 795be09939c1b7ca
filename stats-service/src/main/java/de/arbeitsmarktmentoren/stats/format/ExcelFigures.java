package de.arbeitsmarktmentoren.stats.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import de.arbeitsmarktmentoren.contracts.codelist.CodeLists;
import de.arbeitsmarktmentoren.contracts.codelist.Label;
import de.arbeitsmarktmentoren.stats.format.Table.Column;
import de.arbeitsmarktmentoren.stats.statistics.Answer;
import de.arbeitsmarktmentoren.stats.statistics.Dimension;
import de.arbeitsmarktmentoren.stats.statistics.Figure;
import de.arbeitsmarktmentoren.stats.statistics.Observation;
import de.arbeitsmarktmentoren.stats.statistics.Question;

/** Figures for people: words beside each code, and in the place of a missing value the sign that printed tables have for it. */
final class ExcelFigures {

    private static final Label VALUE = new Label("Wert", "Value");
    private static final Label UNIT = new Label("Einheit", "Unit");
    private static final Label NUMERATOR = new Label("Zähler", "Numerator");
    private static final Label DENOMINATOR = new Label("Nenner", "Denominator");
    private static final Label MATURE = new Label("Kohorte reif", "Cohort mature");
    private static final Label STATUS = new Label("Status", "Status");
    private static final Label CONFIDENTIALITY = new Label("Geheimhaltung", "Confidentiality");
    private static final Label REASON = new Label("Warum kein Wert", "Why no value");
    private static final Label CUT_OFF = new Label("Stand", "As of");
    private static final Label YES = new Label("ja", "yes");
    private static final Label NO = new Label("nein", "no");

    private final Question question;
    private final Labels labels;
    private final List<Column<Observation>> columns = new ArrayList<>();

    private ExcelFigures(Question question, Locale locale) {
        this.question = question;
        this.labels = Labels.of(question, locale);
    }

    static Table of(Answer answer, Locale locale) {
        return Table.of(new ExcelFigures(answer.question(), locale).columns(), answer.observations());
    }

    private List<Column<Observation>> columns() {
        question.dimensions().forEach(this::addDimension);
        add(VALUE, it -> it.figure().value() == null ? sign(it.figure()) : it.figure().value());
        add(UNIT, it -> labels.of(it.unit()));
        if (question.dataset().hasQuotients()) {
            add(NUMERATOR, it -> it.figure().numerator());
            add(DENOMINATOR, it -> it.figure().denominator());
        }
        if (question.asks(Dimension.AFTER)) {
            add(MATURE, it -> maturity(it.figure()));
        }
        add(STATUS, it -> labels.of("obs-statuses", it.figure().obsStatus()));
        add(CONFIDENTIALITY, it -> labels.of("conf-statuses", it.figure().confStatus()));
        add(REASON, it -> reason(it.figure()));
        add(CUT_OFF, it -> question.cutOff().atEndOfMonth());
        return columns;
    }

    private void addDimension(Dimension dimension) {
        columns.add(new Column<>(labels.of(dimension), it -> labels.of(dimension, it.at().code(dimension))));
        columns.add(new Column<>(PlainFigures.name(dimension), it -> it.at().code(dimension)));
    }

    private void add(Label heading, Function<Observation, @Nullable Object> cell) {
        columns.add(new Column<>(heading.in(labels.locale()), cell));
    }

    private static String sign(Figure figure) {
        return CodeLists.get("obs-statuses").find(figure.obsStatus()).flatMap(status -> status.attribute("sign")).orElse("");
    }

    private @Nullable String maturity(Figure figure) {
        return figure.mature() == null ? null : (figure.mature() ? YES : NO).in(labels.locale());
    }

    private @Nullable String reason(Figure figure) {
        return figure.reason() == null ? null : labels.of("missing-reasons", figure.reason().name());
    }
}
