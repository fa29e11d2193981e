package residence.kit.testing;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.DynamicTest;

/**
 * The shape every service keeps. A service's test is one method:
 *
 * <pre>{@code
 * @TestFactory
 * Stream<DynamicTest> keepsItsShape() {
 *     return ArchitectureRules.ofService("residence.warranty");
 * }
 * }</pre>
 *
 * <p>A rule that finds nothing to rule fails: an emptied package must not pass unseen.
 */
public final class ArchitectureRules {
    private static final List<String> APPLICATIONS = List.of(
            "residence.project..",
            "residence.quality..",
            "residence.warranty..",
            "residence.property..",
            "residence.record..",
            "residence.gateway..",
            "residence.standalone..");

    private ArchitectureRules() {}

    /** All rules: for a service that has nouns. */
    public static Stream<DynamicTest> ofService(String root) {
        return Stream.concat(ofApplication(root), test(root, rulesArePure()));
    }

    /** The rules of whatever has no nouns (record-service). */
    public static Stream<DynamicTest> ofApplication(String root) {
        return Stream.of(standsAlone(root), packagesAreNullMarked(), publicMeansUsedElsewhere(), oneClock())
                .flatMap(rule -> test(root, rule));
    }

    private static Stream<DynamicTest> test(String root, ArchRule rule) {
        return Stream.of(dynamicTest(rule.getDescription(), () -> rule.check(classesOf(root))));
    }

    static JavaClasses classesOf(String root) {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(root);
    }

    /** Where a noun is decided, with all that stands beside it: plain Java, the published language and its own package. */
    static ArchRule rulesArePure() {
        return classes()
                .that(Shape.belongToRules())
                .should(Shape.dependOnPlainJavaAndTheirOwnNoun())
                .andShould(Shape.takeTimeAndIdsFromTheCommand())
                .allowEmptyShould(false)
                .as("rules depend on plain Java, their own noun and residence.events; time and ids come to them");
    }

    static ArchRule standsAlone(String root) {
        String[] others = APPLICATIONS.stream()
                .filter(application -> !application.equals(root + ".."))
                .toArray(String[]::new);
        return noClasses()
                .should()
                .dependOnClassesThat(resideInAnyPackage(others).and(resideOutsideOfPackage(root + "..")))
                .allowEmptyShould(false)
                .as("services know each other by events only");
    }

    static ArchRule packagesAreNullMarked() {
        return classes()
                .should(Shape.condition(
                        "stand in a @NullMarked package",
                        type -> type.getPackage().isAnnotatedWith(NullMarked.class)))
                .allowEmptyShould(false);
    }

    /** Commands are public because HTTP bodies become them; anything else has to be used from another package. */
    static ArchRule publicMeansUsedElsewhere() {
        return classes()
                .that(DescribedPredicate.describe(
                        "are public and not for others",
                        type -> type.getEnclosingClass().isEmpty()
                                && type.getModifiers().contains(JavaModifier.PUBLIC)
                                && !Shape.isApplication(type)
                                && !type.isAssignableTo("residence.events.Command")
                                && !Shape.areRules().test(type)))
                .should(Shape.condition("be used from another package, or be package-private", Shape::usedElsewhere))
                .allowEmptyShould(true)
                .as("what no other package uses is package-private");
    }

    static ArchRule oneClock() {
        return noClasses()
                .should(Shape.readAClockOfTheirOwn())
                .allowEmptyShould(false)
                .as("there is one Clock per context");
    }
}
