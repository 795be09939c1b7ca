package de.arbeitsmarktmentoren.cases;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import jakarta.persistence.Entity;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packagesOf = ArchitectureTest.class, importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String HERE = "de.arbeitsmarktmentoren.cases.";

    @ArchTest
    static final ArchRule PACKAGES_FORM_NO_CYCLES = slices().matching(HERE + "(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule OUTBOX_KNOWS_NO_FEATURE = knowsNoneOf("outbox", "mentoring", "mentee", "programme", "idempotency");

    @ArchTest
    static final ArchRule IDEMPOTENCY_KNOWS_NO_FEATURE = knowsNoneOf("idempotency", "mentoring", "mentee", "programme",
            "outbox");

    @ArchTest
    static final ArchRule PROGRAMME_KNOWS_NO_OTHER_FEATURE = knowsNoneOf("programme", "mentoring", "mentee", "support",
            "finding",
            "intake", "note");

    @ArchTest
    static final ArchRule PROBLEM_KNOWS_NO_FEATURE = knowsNoneOf("problem", "mentoring", "mentee", "programme", "outbox");

    @ArchTest
    static final ArchRule NOBODY_KNOWS_FINDING = classes().that().resideInAPackage(HERE + "finding..").should()
            .onlyHaveDependentClassesThat().resideInAPackage(HERE + "finding..");

    @ArchTest
    static final ArchRule PAGE_KNOWS_NO_FEATURE = knowsNoneOf("page", "mentoring", "mentee", "programme", "outbox");

    @ArchTest
    static final ArchRule MENTORING_KNOWS_NO_SUPPORT = knowsNoneOf("mentoring", "support");

    @ArchTest
    static final ArchRule NOTE_KNOWS_NOBODY = knowsNoneOf("note", "mentoring", "support", "mentee", "programme", "outbox");

    @ArchTest
    static final ArchRule FIELD_KNOWS_NOBODY = noClasses().that().resideInAPackage(HERE + "field..").should()
            .dependOnClassesThat().resideInAnyPackage("jakarta.ws..", "jakarta.persistence..", HERE + "mentoring..",
                    HERE + "mentee..", HERE + "programme..", HERE + "problem..");

    @ArchTest
    static final ArchRule ONLY_CASES_AND_INTAKE_KNOW_MENTEES = classes().that().resideInAPackage(HERE + "mentee..").should()
            .onlyHaveDependentClassesThat().resideInAnyPackage(HERE + "mentee..", HERE + "mentoring..", HERE + "intake..");

    @ArchTest
    static final ArchRule ONLY_THE_OUTBOX_KNOWS_KAFKA = noClasses().that().resideOutsideOfPackage(HERE + "outbox..").should()
            .dependOnClassesThat().resideInAPackage("org.apache.kafka..");

    @ArchTest
    static final ArchRule ONLY_IN_RESOURCES_IS_HTTP_SPOKEN = noClasses().that().resideInAPackage(HERE + "mentoring..")
            .and().haveSimpleNameNotEndingWith("Resource").and().haveSimpleNameNotEndingWith("Problems").and()
            .haveSimpleNameNotEndingWith("Answers").should()
            .dependOnClassesThat().resideInAPackage("jakarta.ws..");

    @ArchTest
    static final ArchRule ENTITIES_HAVE_NO_SETTERS = methods().that().areDeclaredInClassesThat()
            .areAnnotatedWith(Entity.class).should().haveNameNotMatching("set[A-Z].*");

    private static ArchRule knowsNoneOf(String one, String... others) {
        String[] packages = java.util.Arrays.stream(others).map(other -> HERE + other + "..").toArray(String[]::new);
        return noClasses().that().resideInAPackage(HERE + one + "..").should().dependOnClassesThat()
                .resideInAnyPackage(packages);
    }
}
