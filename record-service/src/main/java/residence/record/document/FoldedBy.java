package residence.record.document;

import java.util.Set;
import residence.kit.stream.FoldingCode;

/** The code that folds sections: the events, their views, the record's chapters. Its fingerprint stands beside each section. */
final class FoldedBy {
    static final String THIS = FoldingCode.fingerprint(Set.of("residence.record"));

    private FoldedBy() {}
}
