package residence.record.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.RecordComponent;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import residence.events.EventCatalogue;
import residence.record.audience.Reader;

/** Every code that may stand on a card has its names, and no person's field is overlooked. */
class LabelsTest {
    /** Technical enums that are on no card. */
    private static final Set<String> INTERNAL =
            Set.of("document.Tables", "document.Progress.State", "fold.Disclosure", "evidence.EvidenceClass");

    /** Fields of the published language that hold text, but never a person's reference. */
    private static final Set<String> PLAIN = Set.of(
            "agreement",
            "answer",
            "appraiser",
            "approvalNumber",
            "batchNumber",
            "certificate",
            "certificateNumber",
            "change",
            "checkUpBody",
            "clause",
            "code",
            "committee",
            "community",
            "company",
            "condition",
            "contractNumber",
            "contractor",
            "cover",
            "department",
            "description",
            "designer",
            "developer",
            "digest",
            "document",
            "documentNumber",
            "entrance",
            "entryType",
            "explanation",
            "filingNumber",
            "findings",
            "format",
            "grade",
            "handedOverBy",
            "id",
            "inspectionBody",
            "insurer",
            "key",
            "lab",
            "length",
            "location",
            "manufacturer",
            "measured",
            "measures",
            "medium",
            "model",
            "name",
            "number",
            "opinion",
            "order",
            "organisation",
            "payee",
            "permitNumber",
            "phase",
            "phases",
            "plan",
            "policyNumber",
            "policyholder",
            "profile",
            "purpose",
            "qualityGuarantee",
            "question",
            "reason",
            "receipt",
            "receiver",
            "reference",
            "region",
            "remark",
            "remarks",
            "reportNumber",
            "resolution",
            "room",
            "sample",
            "source",
            "specification",
            "supplier",
            "term",
            "tested",
            "text",
            "title",
            "transferee",
            "unit",
            "userManual",
            "value",
            "verification",
            "version",
            "waiting",
            "window",
            "workDone");

    @Test
    void everyCodeHasAChineseAndAnEnglishName() {
        Stream.concat(enums("residence.events"), enums("residence.record"))
                .filter(type -> INTERNAL.stream().noneMatch(type.getCanonicalName()::endsWith))
                .flatMap(type -> Stream.of(type.getEnumConstants()))
                .forEach(code -> assertThatCode(() -> Labels.of((Enum<?>) code))
                        .as("%s", code)
                        .doesNotThrowAnyException());
    }

    @Test
    void everyEventHasAChineseAndAnEnglishName() {
        EventCatalogue.types()
                .values()
                .forEach(event -> assertThatCode(() -> Labels.ofEvent(event)).doesNotThrowAnyException());
    }

    /** A new text field has to be put on one side or the other: what holds a person is hidden from who may not see it. */
    @Test
    void everyTextFieldIsKnownToHoldAPersonOrNot() {
        var names = new HashSet<String>();
        var seen = new HashSet<Class<?>>();
        EventCatalogue.types().values().forEach(event -> texts(event, names, seen));
        names.removeIf(Reader::isPerson);
        assertThat(names).isSubsetOf(PLAIN);
    }

    private static void texts(Class<?> type, Set<String> names, Set<Class<?>> seen) {
        if (!type.isRecord() || type.getName().endsWith(".Subject") || !seen.add(type)) {
            return;
        }
        for (RecordComponent component : type.getRecordComponents()) {
            String generic = component.getGenericType().getTypeName();
            if (generic.contains("java.lang.String") && !generic.startsWith("java.util.Map")) {
                names.add(component.getName());
            }
            Stream.of(generic.replace(">", "").split("<"))
                    .filter(name -> name.startsWith("residence."))
                    .map(LabelsTest::classOf)
                    .forEach(inner -> texts(inner, names, seen));
        }
    }

    private static Class<?> classOf(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Stream<Class<?>> enums(String root) {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages(root).stream()
                        .filter(JavaClass::isEnum)
                        .<Class<?>>map(JavaClass::reflect)
                        .filter(Objects::nonNull);
    }
}
