package de.arbeitsmarktmentoren.cases.mentee;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;

import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import de.arbeitsmarktmentoren.stack.LocalPostgres;

/** The rule with the keys that the database makes of names. */
class LikenessTest {

    private static LocalPostgres postgres;
    private static Connection database;

    @BeforeAll
    static void makeKeys() throws SQLException {
        postgres = LocalPostgres.temporary();
        Flyway.configure().dataSource(postgres.database("names"), postgres.user(), postgres.password())
                .skipDefaultCallbacks(true).load().migrate();
        database = DriverManager.getConnection(postgres.jdbcUrl("names"), postgres.user(), postgres.password());
    }

    @AfterAll
    static void close() throws SQLException {
        database.close();
        postgres.close();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            Amira Beispiel,            amira  BEISPIEL
            Jürgen Müller,             Juergen Mueller
            Jürgen Müller,             Jurgen Muller
            Björn Groß,                Bjoern Gross
            Søren Łukasz,              Soren Lukasz
            José Muñoz,                Jose Munoz
            Yousef Hussein,            Jussuf Husain
            Mohammed Al-Ahmad,         Muhammad Alahmad
            Mohamad Alahmad,           Mohammed Al Ahmad
            Khaled Sharif,             Chalid Scharif
            Oleksandr Ivanchenko,      Olexandr Iwantschenko
            Serhii Shevchenko,         Serhij Schewtschenko
            Fatimah Na'imi,            Fatima Naimi
            Abdul Rahman Nazari,       Abdulrahman Nazari
            Beispiel Amira,            Amira Beispiel
            Maria Garcia Lopez,        Maria Lopez
            Maria Garcia-Lopez,        Garcia Maria
            Ahmad Ahmad,               Ahmed Ahmed
            Amria Beispiel,            Amira Beispiel
            Amira Besipiel,            Amira Beispiel
            Amira Beispil,             Amira Beispiell
            Nguyen Thi Hoa,            Hoa Nguyen Thi
            """)
    void findsNamesAlike(String one, String other) throws SQLException {
        assertThat(namesAlike(one, other)).isTrue();
        assertThat(namesAlike(other, one)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            Amira Beispiel,            Amira Muster
            Ali Hassan,                Ali Hussein
            Ahmad Ahmad,               Ahmad Noori
            Ali Beispielzadeh,         Sara Beispielzadeh
            Hassan Haddad,             Hussein Haddad
            Ali Reza,                  Eva Reza
            Olena Kovalenko,           Olha Kovalenko
            Maria Lopez,               Maria
            Abdul Rahman,              Abdulrahman Nazari
            Ahmad Rahimi,              Mahmud Rahimi
            Jan Kern,                  Jan Kerner
            Thi Hoa Nguyen,            Thi Lan Nguyen
            """)
    void tellsOtherPeopleApart(String one, String other) throws SQLException {
        assertThat(namesAlike(one, other)).isFalse();
        assertThat(namesAlike(other, one)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = { "1998-04-03", "1998-03-04", "1998-04-08", "1998-04-13", "1998-09-03", "1988-04-03", "1990-04-03",
            "1997-04-03", "1999-04-03" })
    void takesTheseDaysForSlips(LocalDate day) {
        assertThat(Likeness.daysLike(LocalDate.of(1998, 4, 3))).contains(day);
        assertThat(Likeness.daysLike(day)).contains(LocalDate.of(1998, 4, 3));
    }

    @ParameterizedTest
    @ValueSource(strings = { "1998-05-04", "1986-04-03", "1989-03-04", "1998-04-30", "2000-04-03" })
    void takesTheseDaysForOthers(LocalDate day) {
        assertThat(Likeness.daysLike(LocalDate.of(1998, 4, 3))).doesNotContain(day);
    }

    @Test
    void findsTheSlipsOfDaysThatFewYearsHave() {
        assertThat(Likeness.daysLike(LocalDate.of(2000, 2, 29)))
                .contains(day("2000-02-28"), day("2001-02-28"), day("1999-02-28"))
                .allSatisfy(day -> assertThat(day).isBefore(LocalDate.of(2100, 1, 1)));
        assertThat(Likeness.daysLike(LocalDate.of(1900, 1, 1))).doesNotContain(day("1899-01-01"));
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    private static boolean namesAlike(String one, String other) throws SQLException {
        try (var keys = database.prepareStatement(
                "SELECT person.name_key(?), person.name_key(?), similarity(person.name_key(?), person.name_key(?))")) {
            keys.setString(1, one);
            keys.setString(2, other);
            keys.setString(3, one);
            keys.setString(4, other);
            try (var row = keys.executeQuery()) {
                row.next();
                boolean alike = Likeness.namesAlike(row.getString(1), row.getString(2));
                assertThat(row.getDouble(3)).as("passed on by the database").satisfies(
                        similarity -> assertThat(!alike || similarity > Duplicates.LEAST_SIMILARITY).isTrue());
                return alike;
            }
        }
    }
}
