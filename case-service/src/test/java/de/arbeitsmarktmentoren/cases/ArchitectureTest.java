package de.arbeitsmarktmentoren.cases;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.Entity;
import jakarta.ws.rs.HttpMethod;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

import de.arbeitsmarktmentoren.cases.access.Caller;
import de.arbeitsmarktmentoren.cases.access.Scope;

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
    static final ArchRule AUDIT_KNOWS_NO_FEATURE = knowsNoneOf("audit", "mentoring", "support", "mentee", "programme", "outbox",
            "intake", "finding", "sending", "note");

    @ArchTest
    static final ArchRule EDGE_KNOWS_NO_FEATURE = knowsNoneOf("edge", "mentoring", "support", "mentee", "programme", "outbox",
            "intake",
            "finding", "sending", "note", "idempotency", "audit", "privacy");

    @ArchTest
    static final ArchRule FIELD_KNOWS_NOBODY = noClasses().that().resideInAPackage(HERE + "field..").should()
            .dependOnClassesThat().resideInAnyPackage("jakarta.ws..", "jakarta.persistence..", HERE + "mentoring..",
                    HERE + "mentee..", HERE + "programme..", HERE + "problem..");

    @ArchTest
    static final ArchRule ONLY_CASES_AND_INTAKE_KNOW_MENTEES = classes().that().resideInAPackage(HERE + "mentee..").should()
            .onlyHaveDependentClassesThat().resideInAnyPackage(HERE + "mentee..", HERE + "mentoring..", HERE + "intake..",
                    HERE + "privacy..");

    @ArchTest
    static final ArchRule NOBODY_KNOWS_PRIVACY = classes().that().resideInAPackage(HERE + "privacy..").should()
            .onlyHaveDependentClassesThat().resideInAPackage(HERE + "privacy..");

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

    @ArchTest
    static final ArchRule ACCESS_KNOWS_NO_FEATURE = knowsNoneOf("access", "mentoring", "mentee", "programme", "support",
            "finding",
            "intake", "note", "membership", "outbox", "idempotency", "audit", "privacy");

    /** What nobody has allowed, the framework forbids; what somebody forgot to think about, this does. */
    @ArchTest
    static final ArchRule EVERY_OPERATION_NAMES_ITS_ROLES = methods().that().areMetaAnnotatedWith(HttpMethod.class).should(
            new ArchCondition<>("be allowed to somebody") {
                @Override
                public void check(JavaMethod method, ConditionEvents events) {
                    boolean allowed = method.isAnnotatedWith(RolesAllowed.class)
                            || method.getOwner().isAnnotatedWith(RolesAllowed.class);
                    events.add(new SimpleConditionEvent(method, allowed, method.getFullName() + " names no role"));
                }
            });

    @ArchTest
    static final ArchRule NOTHING_IS_OPEN_TO_ALL = noMethods().should().beAnnotatedWith(PermitAll.class);

    /**
     * The clock takes its steps everywhere, and whoever accepts a case that was offered to him takes it from another project.
     */
    @ArchTest
    static final ArchRule HARDLY_ANYBODY_MAY_EVERYTHING = noClasses().that().resideOutsideOfPackage(HERE + "access..").and()
            .doNotHaveFullyQualifiedName(HERE + "mentoring.TransferOffers").should().accessField(Scope.class, "EVERYTHING");

    @ArchTest
    static final ArchRule WHOSE_IT_IS_SAYS_CASE_ACCESS = noClasses().that().resideOutsideOfPackage(HERE + "access..").should()
            .callMethod(Caller.class, "scope");

    @ArchTest
    static final ArchRule CASES_ARE_ASKED_FOR_WHERE_THEY_LIVE = classes().that()
            .haveFullyQualifiedName(HERE + "mentoring.MentoringCases").should().onlyHaveDependentClassesThat()
            .resideInAnyPackage(HERE + "mentoring..", HERE + "sending..", HERE + "privacy..");

    @ArchTest
    static final ArchRule PEOPLE_ARE_ASKED_FOR_WHERE_THEY_LIVE = classes().that()
            .haveFullyQualifiedName(HERE + "mentee.Mentees").should().onlyHaveDependentClassesThat()
            .resideInAnyPackage(HERE + "mentee..", HERE + "mentoring..", HERE + "privacy..");

    /**
     * Jobs, which nobody sent; and commands that a person's cases in other projects depend on, after their own check.
     */
    private static final String OPENS_THE_WALL = String.join("|", "audit.Jobs", "intake.NextRow", "idempotency.Forgetting",
            "mentoring.MenteeCases",
            "mentoring.MentoringsOfMentees", "mentoring.TransferOffers", "mentee.Merging", "mentee.Duplicates",
            "support.SupportSums", "privacy.Erasing");

    @ArchTest
    static final ArchRule THE_WALL_IS_OPENED_IN_FEW_PLACES = noClasses().that().resideOutsideOfPackage(HERE + "access..").and()
            .haveNameNotMatching(HERE.replace(".", "\\.") + "(" + OPENS_THE_WALL.replace(".", "\\.") + ")").should()
            .dependOnClassesThat().haveFullyQualifiedName(HERE + "access.Wall");

    private static ArchRule knowsNoneOf(String one, String... others) {
        String[] packages = java.util.Arrays.stream(others).map(other -> HERE + other + "..").toArray(String[]::new);
        return noClasses().that().resideInAPackage(HERE + one + "..").should().dependOnClassesThat()
                .resideInAnyPackage(packages);
    }
}
