package de.arbeitsmarktmentoren.cases.mentoring;

import java.time.LocalDate;
import java.util.Locale;

/**
 * A day in the life of a mentoring.
 *
 * @param pointer where it stands among the facts
 */
record Moment(Kind kind, String pointer, LocalDate day) {

    /** What happened on the day. */
    enum Kind {
        STARTED("dem Beginn", "the start"),
        TRANSFERRED("der Übergabe", "the transfer"),
        PLACED("der Vermittlung", "the placement"),
        AGREED("der vereinbarten Vermittlung", "the agreed placement"),
        REACHED("dem Zwischenschritt", "the milestone"),
        PAUSED("der Pause", "the pause"),
        RESUMED("dem Ende der Pause", "the end of the pause"),
        ENDED("dem Ende", "the end"),
        REOPENED("der Wiederaufnahme", "the reopening"),
        CHECKED("der Verbleibsprüfung", "the retention check");

        private final String german;
        private final String english;

        Kind(String german, String english) {
            this.german = german;
            this.english = english;
        }

        String german() {
            return german;
        }

        String english() {
            return english;
        }

        String slug() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
