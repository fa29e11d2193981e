package residence.record.document;

import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import residence.record.fold.Section;
import residence.record.handover.HandedOver;
import residence.record.sale.Sales;

/** A row of a document: one section, and who bought the dwelling or took it over, by which a person's own are found. */
record SectionRow(SectionKey key, Section section, long version) {
    static final String COLUMNS = "document, service, key, version, people, content";

    /** The values of {@link #COLUMNS}. */
    Object[] values() {
        return new Object[] {
            key.document().path(), key.service().id(), key.key().path(), version, people(), SectionJson.write(section)
        };
    }

    private String[] people() {
        var people = new TreeSet<String>();
        Sales.CHAPTER.in(section).contracts().forEach(contract -> people.addAll(contract.buyers()));
        var delivery = HandedOver.CHAPTER.in(section).delivery();
        if (delivery != null) {
            people.addAll(delivery.buyers());
        }
        return people.toArray(String[]::new);
    }

    /** The row in the text form of COPY. */
    String copied() {
        return Stream.of(values()).map(CopyText::of).collect(Collectors.joining("\t"));
    }
}
