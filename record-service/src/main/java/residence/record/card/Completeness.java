package residence.record.card;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import residence.events.view.Source;
import residence.record.audience.Audience;
import residence.record.dossier.Dossier;
import residence.record.fold.Flag;

/**
 * Whether the record holds what it has to at this stage of life (domain, section 8.2).
 *
 * @param required how many of the gates this stage requires
 * @param there how many of those are there, late ones among them
 */
record Completeness(Life stage, int required, int there, List<Checked> gates) {

    /** How it stands with one gate. */
    enum Status {
        THERE,
        /** There, but recorded on a later day than it happened. */
        LATE,
        MISSING,
        /** There once, and struck out since. */
        VOIDED,
        /** The building was admitted as it stood: nobody recorded it then. */
        NOT_RECORDED,
        /** This stage of life does not require it yet. */
        NOT_YET
    }

    /** @param rule of the domain that asks for it */
    record Checked(
            Gate gate, String rule, Status status, @Nullable Source source) {
        private boolean required() {
            return status != Status.NOT_YET;
        }

        private boolean there() {
            return status == Status.THERE || status == Status.LATE;
        }
    }

    /** Gates of chapters that {@code audience} does not see are not there. */
    static Completeness of(Dossier dossier, Audience audience) {
        var stage = Life.of(dossier);
        var gates = Stream.of(Gate.values())
                .filter(gate -> gate.seenBy(audience))
                .map(gate -> check(gate, stage, dossier))
                .toList();
        int required = (int) gates.stream().filter(Checked::required).count();
        int there = (int) gates.stream()
                .filter(checked -> checked.required() && checked.there())
                .count();
        return new Completeness(stage, required, there, gates);
    }

    private static Checked check(Gate gate, Life stage, Dossier dossier) {
        return gate.passed(dossier)
                .map(source -> new Checked(gate, gate.rule(), source.late() ? Status.LATE : Status.THERE, source))
                .orElseGet(() -> new Checked(gate, gate.rule(), absent(gate, stage, dossier), null));
    }

    private static Status absent(Gate gate, Life stage, Dossier dossier) {
        boolean voided = dossier.flags().stream()
                .anyMatch(flag -> flag.kind() == Flag.Kind.VOIDED && gate.takes(flag.entryType()));
        if (voided) {
            return Status.VOIDED;
        }
        if (dossier.admitted()) {
            return Status.NOT_RECORDED;
        }
        return gate.requiredAt(stage) ? Status.MISSING : Status.NOT_YET;
    }
}
