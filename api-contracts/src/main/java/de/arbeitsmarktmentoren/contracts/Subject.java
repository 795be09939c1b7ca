package de.arbeitsmarktmentoren.contracts;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What is told month by month besides the cases. Each has a topic of its own; the key of a record is a {@link SubjectKey}. */
public enum Subject {

    /** The activities of a project. */
    ACTIVITY(ActivityState.class),
    /** The mentors of a project. */
    CAPACITY(CapacityState.class),
    /** The support of an employer. */
    EMPLOYER(EmployerState.class),
    /** The initial interviews of a project. */
    INTERVIEW(InterviewState.class);

    /**
     * Never changed: a key stays in one partition for ever. Few, because all of them together are a trickle beside the cases.
     */
    public static final int PARTITIONS = 3;

    /** As the cases have it, and for the same reasons. */
    public static final Map<String, String> CONFIG = CaseTopic.CONFIG;

    private final Class<? extends SubjectState> stateType;

    Subject(Class<? extends SubjectState> stateType) {
        this.stateType = stateType;
    }

    /** Such as {@code mentoring.activity-events.v1}. */
    public String topic() {
        return "mentoring." + word() + "-events.v1";
    }

    /** The one that is told on this topic; empty for any other topic. */
    public static Optional<Subject> ofTopic(String topic) {
        return Arrays.stream(values()).filter(subject -> subject.topic().equals(topic)).findFirst();
    }

    /** The CloudEvents type of all its events, such as {@code de.arbeitsmarktmentoren.activity.changed.v1}. */
    public String typeName() {
        return "de.arbeitsmarktmentoren." + word() + ".changed.v1";
    }

    /** Where on the class path the JSON Schema of its events is. */
    public String schema() {
        return "/schemas/" + word() + "-event.v1.schema.json";
    }

    /** What its events carry. */
    public Class<? extends SubjectState> stateType() {
        return stateType;
    }

    /**
     * Its key for that month.
     *
     * @param code of the project, or of the employer
     */
    public SubjectKey of(String code, YearMonth month) {
        return new SubjectKey(this, code, month);
    }

    private String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
