package de.arbeitsmarktmentoren.stats.live;

import static de.arbeitsmarktmentoren.stats.statistics.Dataset.ACTIVITY;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;

import org.junit.jupiter.api.Test;

import de.arbeitsmarktmentoren.contracts.ActivityCount;
import de.arbeitsmarktmentoren.contracts.ActivityState;
import de.arbeitsmarktmentoren.contracts.CapacityState;
import de.arbeitsmarktmentoren.contracts.EmployerState;
import de.arbeitsmarktmentoren.contracts.EmployerSupport;
import de.arbeitsmarktmentoren.contracts.InterviewCount;
import de.arbeitsmarktmentoren.contracts.InterviewState;

class SupportSumsTest {

    private static final YearMonth MAY = YearMonth.of(2025, 5);
    private static final YearMonth JUNE = YearMonth.of(2025, 6);

    @Test
    void countsInterviewsByGroupAndResult() {
        Told told = Told.of().with(new InterviewState("P-14511-1", "14511", MAY,
                List.of(new InterviewCount("OTHER_IMMIGRANT", "MENTORING_AGREED", 3),
                        new InterviewCount("WOMEN_SEEKING_PROTECTION", "FOLLOW_UP", 2))),
                new InterviewState("P-14713-1", "14713", JUNE,
                        List.of(new InterviewCount("WOMEN_SEEKING_PROTECTION", "MENTORING_AGREED", 4))));

        assertThat(told.values(ACTIVITY, "measure=INTERVIEWS&period=2025-05,2025-Q2")).containsExactly("5", "9");
        assertThat(told.values(ACTIVITY, "measure=INTERVIEWS&district=14511,14713,14")).containsExactly("5", "4", "9");
        assertThat(told.values(ACTIVITY, "measure=INTERVIEWS&targetGroup=WOMEN_SEEKING_PROTECTION,ALL"
                + "&interviewResult=MENTORING_AGREED,ALL")).containsExactly("4", "6", "7", "9");
    }

    @Test
    void countsActivitiesAndTheirMinutesByTypeAndChannel() {
        Told told = Told.of().with(new ActivityState("P-14511-1", "14511", MAY,
                List.of(new ActivityCount("AFTERCARE", "PHONE", 2, 30),
                        new ActivityCount("APPLICATION_SUPPORT", "IN_PERSON", 3, 180),
                        new ActivityCount("APPLICATION_SUPPORT", "PHONE", 1, 10))));

        assertThat(
                told.values(ACTIVITY, "measure=ACTIVITIES,ACTIVITY_MINUTES&activityType=APPLICATION_SUPPORT&channel=PHONE,ALL"))
                .containsExactly("1", "4", "10", "190");
    }

    @Test
    void countsAnEmployerOnceInWhicheverMonthsAndProjectsItWasSupported() {
        Told told = Told.of().with(employer("E-000001", MAY, "14511", "14713"), employer("E-000001", JUNE, "14511"),
                employer("E-000002", JUNE, "14713"));

        assertThat(told.values(ACTIVITY, "measure=EMPLOYERS_SUPPORTED&district=14511,14713,14&period=2025-05,2025-06,2025-Q2"))
                .containsExactly("1", "1", "1", "1", "1", "2", "1", "2", "2");
        assertThat(told.values(ACTIVITY, "measure=EMPLOYER_CONTACTS&period=2025")).containsExactly("4");
    }

    @Test
    void takesTheMentorsOfThePeriodsLastDay() {
        Told told = Told.of().with(new CapacityState("P-14511-1", "14511", MAY, 2, new BigDecimal("1.50")),
                new CapacityState("P-14511-1", "14511", JUNE, 3, new BigDecimal("2.25")),
                new CapacityState("P-14713-1", "14713", JUNE, 1, BigDecimal.ONE));

        assertThat(told.values(ACTIVITY, "measure=MENTORS,FULL_TIME_SHARES&period=2025-05,2025-Q2")).containsExactly("2", "4",
                "1.50", "3.25");
    }

    @Test
    void takesTheLatestStateOfAMonthForThatMonth() {
        Told told = Told.of().with(employer("E-000001", MAY, "14511"))
                .with(new EmployerState("E-000001", MAY, List.of()));

        assertThat(told.values(ACTIVITY, "measure=EMPLOYERS_SUPPORTED&period=2025")).containsExactly("0");
    }

    private static EmployerState employer(String code, YearMonth month, String... districts) {
        return new EmployerState(code, month, List.of(districts).stream()
                .map(district -> new EmployerSupport("P-" + district + "-1", district, 1, 0)).toList());
    }
}
