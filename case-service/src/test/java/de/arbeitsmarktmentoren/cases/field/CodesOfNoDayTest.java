package de.arbeitsmarktmentoren.cases.field;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CodesOfNoDayTest {

    @Test
    void blameTheDayAndNotTheCode() {
        Fields fields = new Fields();

        var day = fields.day("/placedOn", "31.12.2025");
        fields.code("/kind", "EMPLOYMENT_INSURED", "placement-kinds", day);
        fields.code("/sector", "LOST", "sectors", day);

        assertThat(fields.accepts("/placedOn")).isFalse();
        assertThat(fields.accepts("/kind")).isTrue();
        assertThat(fields.accepts("/sector")).isFalse();
    }
}
