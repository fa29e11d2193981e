package residence.kit.testing;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Predicate;

/** What {@link ArchitectureRules} ask of a class. */
final class Shape {
    private Shape() {}

    static DescribedPredicate<JavaClass> areRules() {
        return DescribedPredicate.describe("decide and evolve", type -> decides(outermost(type)));
    }

    /** A decider and what it may hand a rule to: all beside it but what wires it and what looks up facts for it. */
    static DescribedPredicate<JavaClass> belongToRules() {
        return DescribedPredicate.describe("belong to what decides and evolves", type -> {
            var outermost = outermost(type);
            return !outermost.getSimpleName().matches(".*(Api|Facts)|package-info")
                    && outermost.getPackage().getClasses().stream().anyMatch(Shape::decides);
        });
    }

    private static boolean decides(JavaClass type) {
        return hasStatic(type, "decide") && hasStatic(type, "evolve");
    }

    private static JavaClass outermost(JavaClass type) {
        return type.getEnclosingClass().map(Shape::outermost).orElse(type);
    }

    private static boolean hasStatic(JavaClass type, String name) {
        return type.getMethods().stream()
                .anyMatch(method ->
                        method.getName().equals(name) && method.getModifiers().contains(JavaModifier.STATIC));
    }

    static boolean isApplication(JavaClass type) {
        return hasStatic(type, "main") || type.getSimpleName().equals("package-info");
    }

    static boolean usedElsewhere(JavaClass type) {
        return type.getDirectDependenciesToSelf().stream()
                .anyMatch(use -> !use.getOriginClass().getPackageName().equals(type.getPackageName()));
    }

    static ArchCondition<JavaClass> dependOnPlainJavaAndTheirOwnNoun() {
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

    static ArchCondition<JavaClass> takeTimeAndIdsFromTheCommand() {
        return condition(
                "take time and ids from the command",
                type -> type.getMethodCallsFromSelf().stream()
                        .noneMatch(call -> isClock(call.getTargetOwner(), call.getName())
                                || call.getTargetOwner().isEquivalentTo(UUID.class)
                                        && call.getName().equals("randomUUID")));
    }

    static ArchCondition<JavaClass> readAClockOfTheirOwn() {
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

    static ArchCondition<JavaClass> condition(String words, Predicate<JavaClass> holds) {
        return new ArchCondition<>(words) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                events.add(new SimpleConditionEvent(type, holds.test(type), type.getName() + ": " + words));
            }
        };
    }
}
