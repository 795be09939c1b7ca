package de.arbeitsmarktmentoren.cases;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import java.util.stream.Stream;

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
    static final ArchRule OUTBOX_KNOWS_NOBODY = knowsOnly("outbox");

    @ArchTest
    static final ArchRule IDEMPOTENCY_KNOWS_NO_FEATURE = knowsOnly("idempotency", "access", "field");

    @ArchTest
    static final ArchRule PROGRAMME_KNOWS_NO_OTHER_FEATURE = knowsOnly("programme", "access", "audit", "field", "idempotency",
            "outbox", "page", "problem", "revision");

    @ArchTest
    static final ArchRule PROBLEM_KNOWS_NO_FEATURE = knowsOnly("problem", "access", "field", "idempotency", "revision");

    @ArchTest
    static final ArchRule NOBODY_KNOWS_FINDING = classes().that().resideInAPackage(HERE + "finding..").should()
            .onlyHaveDependentClassesThat().resideInAPackage(HERE + "finding..");

    @ArchTest
    static final ArchRule PAGE_KNOWS_NO_FEATURE = knowsOnly("page", "access", "field");

    @ArchTest
    static final ArchRule MENTORING_KNOWS_NO_SUPPORT = knowsOnly("mentoring", "access", "audit", "field", "idempotency",
            "mentee", "note",
            "outbox", "problem", "programme", "revision");

    @ArchTest
    static final ArchRule NOTE_KNOWS_NOBODY = knowsOnly("note");

    @ArchTest
    static final ArchRule AUDIT_KNOWS_NO_FEATURE = knowsOnly("audit", "access", "edge", "field", "idempotency", "page",
            "problem");

    @ArchTest
    static final ArchRule EDGE_KNOWS_NOBODY = knowsOnly("edge");

    @ArchTest
    static final ArchRule FIELD_KNOWS_NOBODY = knowsOnly("field");

    @ArchTest
    static final ArchRule FIELD_IS_PLAIN = noClasses().that().resideInAPackage(HERE + "field..").should()
            .dependOnClassesThat().resideInAnyPackage("jakarta.ws..", "jakarta.persistence..");

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
    static final ArchRule ACCESS_KNOWS_NO_FEATURE = knowsOnly("access", "field");

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

    /** A new package is forbidden until somebody allows it. */
    private static ArchRule knowsOnly(String one, String... others) {
        String[] allowed = Stream.concat(Stream.of(one), Stream.of(others)).map(other -> HERE + other + "..")
                .toArray(String[]::new);
        return noClasses().that().resideInAPackage(HERE + one + "..").should().dependOnClassesThat(
                resideInAPackage(HERE + "*..").and(resideOutsideOfPackages(allowed)));
    }
}
