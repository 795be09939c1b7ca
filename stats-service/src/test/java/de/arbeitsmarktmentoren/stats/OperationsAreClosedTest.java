package de.arbeitsmarktmentoren.stats;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.HttpMethod;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

import de.arbeitsmarktmentoren.contracts.Roles;
import io.quarkus.security.Authenticated;

/** An operation that does not say who may call it does not get as far as a running service. */
@AnalyzeClasses(packages = "de.arbeitsmarktmentoren.stats", importOptions = DoNotIncludeTests.class)
class OperationsAreClosedTest {

    private static final DescribedPredicate<JavaMethod> OPERATIONS = DescribedPredicate.describe("are operations",
            method -> method.isMetaAnnotatedWith(HttpMethod.class));

    @ArchTest
    static final ArchRule nameTheRolesThatMayCallThem = methods().that(OPERATIONS).should(nameRoles());

    @ArchTest
    static final ArchRule areOpenToNobodyElse = noMethods().should().beAnnotatedWith(PermitAll.class).orShould()
            .beAnnotatedWith(Authenticated.class).orShould().beAnnotatedWith(DenyAll.class);

    @ArchTest
    static final ArchRule areOpenToNobodyElseByTheirClass = noClasses().should().beAnnotatedWith(PermitAll.class).orShould()
            .beAnnotatedWith(Authenticated.class);

    private static ArchCondition<JavaMethod> nameRoles() {
        return new ArchCondition<>("name roles of ours") {

            @Override
            public void check(JavaMethod operation, ConditionEvents events) {
                List<String> roles = rolesOf(operation);
                boolean named = !roles.isEmpty() && Roles.ALL.containsAll(roles);
                events.add(new SimpleConditionEvent(operation, named, operation.getFullName() + " may be called by " + roles));
            }
        };
    }

    private static List<String> rolesOf(JavaMethod operation) {
        Optional<RolesAllowed> rule = operation.tryGetAnnotationOfType(RolesAllowed.class)
                .or(() -> operation.getOwner().tryGetAnnotationOfType(RolesAllowed.class));
        return rule.map(it -> Arrays.asList(it.value())).orElse(List.of());
    }
}
