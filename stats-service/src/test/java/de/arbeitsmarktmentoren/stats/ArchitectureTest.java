package de.arbeitsmarktmentoren.stats;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import java.time.LocalDate;
import java.util.Map;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;

import de.arbeitsmarktmentoren.stats.statistics.Dataset;
import de.arbeitsmarktmentoren.stats.statistics.Offer;
import de.arbeitsmarktmentoren.stats.statistics.QuestionReader;

@AnalyzeClasses(packages = "de.arbeitsmarktmentoren.stats", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule cellsArePure = classes().that().resideInAPackage("..stats.cells..").should().onlyDependOnClassesThat()
            .resideInAnyPackage("..stats.cells..", "de.arbeitsmarktmentoren.contracts..", "java.lang..", "java.util..",
                    "java.time..", "org.jspecify..");

    @ArchTest
    static final ArchRule projectionUsesCellsOnly = noClasses().that().resideInAPackage("..stats.projection..").should()
            .dependOnClassesThat().resideInAnyPackage("..stats.statistics..", "..stats.format..", "..stats.problem..",
                    "..stats.operation..");

    @ArchTest
    static final ArchRule operationUsesTheProjectionOnly = noClasses().that().resideInAPackage("..stats.operation..").should()
            .dependOnClassesThat().resideInAnyPackage("..stats.statistics..", "..stats.format..", "..stats.problem..",
                    "..stats.cells..");

    @ArchTest
    static final ArchRule statisticsKnowsNoProjectionAndNoFormat = noClasses().that().resideInAPackage("..stats.statistics..")
            .should().dependOnClassesThat().resideInAnyPackage("..stats.projection..", "..stats.format..", "..stats.problem..",
                    "..stats.operation..");

    @ArchTest
    static final ArchRule statisticsArePure = classes().that().resideInAPackage("..stats.statistics..").should()
            .onlyDependOnClassesThat().resideInAnyPackage("..stats.statistics..", "..stats.cells..",
                    "de.arbeitsmarktmentoren.contracts..", "java.lang..", "java.util..", "java.time..", "java.math..",
                    "org.jspecify..");

    @ArchTest
    static final ArchRule liveReadsTablesAndNoClassesOfTheProjection = noClasses().that().resideInAPackage("..stats.live..")
            .should().dependOnClassesThat().resideInAnyPackage("..stats.projection..", "..stats.format..", "..stats.problem..");

    @ArchTest
    static final ArchRule kafkaStaysInTheProjection = noClasses().that().resideOutsideOfPackage("..stats.projection..").should()
            .dependOnClassesThat().resideInAPackage("org.apache.kafka..");

    @ArchTest
    static final ArchRule sqlStaysWithItsTables = noClasses().that()
            .resideOutsideOfPackages("..stats.projection..", "..stats.live..").should().dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "javax.sql..");

    @ArchTest
    static final ArchRule httpStaysAtTheEdge = noClasses().that()
            .resideInAnyPackage("..stats.projection..", "..stats.live..")
            .should().dependOnClassesThat().resideInAnyPackage("jakarta.ws.rs..", "org.jboss.resteasy..");

    @ArchTest
    static final ArchRule accessIsDecidedByTheQuestionAlone = noClasses().that().resideInAPackage("..stats.access..").should()
            .dependOnClassesThat().resideInAnyPackage("..stats.live..", "..stats.projection..", "..stats.format..",
                    "..stats.problem..", "..stats.operation..");

    @ArchTest
    static final ArchRule edgesKnowNothingOfWhatIsBehind = noClasses().that().resideInAPackage("..stats.edge..").should()
            .dependOnClassesThat().resideInAnyPackage("..stats.access..", "..stats.live..", "..stats.projection..",
                    "..stats.format..", "..stats.problem..", "..stats.operation..", "..stats.statistics..");

    @ArchTest
    static final ArchRule whoAsksIsAskedBeforeWhatIsAsked = noClasses().that()
            .resideOutsideOfPackages("..stats.access..", "..stats.statistics..").should()
            .callMethod(QuestionReader.class, "read", Dataset.class, Map.class, Offer.class, LocalDate.class);

    @ArchTest
    static final ArchRule nothingGoesInCircles = SlicesRuleDefinition.slices().matching("de.arbeitsmarktmentoren.stats.(*)..")
            .should().beFreeOfCycles();
}
