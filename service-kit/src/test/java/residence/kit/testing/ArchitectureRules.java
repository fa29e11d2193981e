package residence.kit.testing;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
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

    /** Where a noun is decided: plain Java, the published language and its own package. */
    static ArchRule rulesArePure() {
        return classes()
                .that(areRules())
                .should(dependOnPlainJavaAndTheirOwnNoun())
                .andShould(takeTimeAndIdsFromTheCommand())
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
                .should(condition(
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
                                && !isApplication(type)
                                && !type.isAssignableTo("residence.events.Command")
                                && !areRules().test(type)))
                .should(condition(
                        "be used from another package, or be package-private", ArchitectureRules::usedElsewhere))
                .allowEmptyShould(true)
                .as("what no other package uses is package-private");
    }

    static ArchRule oneClock() {
        return noClasses()
                .should(readAClockOfTheirOwn())
                .allowEmptyShould(false)
                .as("there is one Clock per context");
    }

    private static DescribedPredicate<JavaClass> areRules() {
        return DescribedPredicate.describe(
                "decide and evolve",
                type -> hasStatic(outermost(type), "decide") && hasStatic(outermost(type), "evolve"));
    }

    private static JavaClass outermost(JavaClass type) {
        return type.getEnclosingClass().map(ArchitectureRules::outermost).orElse(type);
    }

    private static boolean hasStatic(JavaClass type, String name) {
        return type.getMethods().stream()
                .anyMatch(method ->
                        method.getName().equals(name) && method.getModifiers().contains(JavaModifier.STATIC));
    }

    private static boolean isApplication(JavaClass type) {
        return hasStatic(type, "main") || type.getSimpleName().equals("package-info");
    }

    private static boolean usedElsewhere(JavaClass type) {
        return type.getDirectDependenciesToSelf().stream()
                .anyMatch(use -> !use.getOriginClass().getPackageName().equals(type.getPackageName()));
    }

    private static ArchCondition<JavaClass> dependOnPlainJavaAndTheirOwnNoun() {
        return new ArchCondition<>("depend on plain Java, their own package and residence.events") {
            @Override
            public void check(JavaClass rules, ConditionEvents events) {
                rules.getDirectDependenciesFromSelf().stream()
                        .filter(dependency ->
                                !allowed(rules, dependency.getTargetClass().getBaseComponentType()))
                        .forEach(dependency ->
                                events.add(SimpleConditionEvent.violated(rules, dependency.getDescription())));
            }
        };
    }

    private static boolean allowed(JavaClass rules, JavaClass used) {
        return used.isPrimitive()
                || used.getPackageName().equals(rules.getPackageName())
                || resideInAnyPackage(
                                "java.lang..",
                                "java.util..",
                                "java.time..",
                                "java.math..",
                                "java.text..",
                                "org.jspecify..",
                                "residence.events")
                        .test(used);
    }

    private static ArchCondition<JavaClass> takeTimeAndIdsFromTheCommand() {
        return condition(
                "take time and ids from the command",
                type -> type.getMethodCallsFromSelf().stream()
                        .noneMatch(call -> isClock(call.getTargetOwner(), call.getName())
                                || call.getTargetOwner().isEquivalentTo(UUID.class)
                                        && call.getName().equals("randomUUID")));
    }

    private static ArchCondition<JavaClass> readAClockOfTheirOwn() {
        return new ArchCondition<>("read a clock of their own") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getMethodCallsFromSelf().stream()
                        .filter(call -> isClock(call.getTargetOwner(), call.getName())
                                && call.getTarget().getRawParameterTypes().stream()
                                        .noneMatch(parameter -> parameter.isEquivalentTo(Clock.class)))
                        .forEach(call -> events.add(SimpleConditionEvent.satisfied(type, call.getDescription())));
            }
        };
    }

    private static boolean isClock(JavaClass owner, String method) {
        return owner.getPackageName().equals("java.time")
                        && (method.equals("now") || method.startsWith("system") && owner.isEquivalentTo(Clock.class))
                || owner.isEquivalentTo(System.class) && method.equals("currentTimeMillis");
    }

    private static ArchCondition<JavaClass> condition(String words, java.util.function.Predicate<JavaClass> holds) {
        return new ArchCondition<>(words) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                events.add(new SimpleConditionEvent(type, holds.test(type), type.getName() + ": " + words));
            }
        };
    }
}
