package residence.warranty.handover;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import residence.events.HandoverEvent;
import residence.events.HandoverEvent.OwnerInspectionRecorded;
import residence.events.HandoverEvent.TitleCertificateIssued;
import residence.events.HandoverEvent.UnitHandedOver;
import residence.events.Refusal;
import residence.events.Unmet;
import residence.warranty.handover.HandoverCommand.HandOverUnit;
import residence.warranty.handover.HandoverCommand.IssueTitleCertificate;
import residence.warranty.handover.HandoverCommand.RecordOwnerInspection;

/**
 * R10: a dwelling is handed over only to its buyers, in an accepted building that the property company took over in time
 * (L5 art. 10), after the buyer's own inspection passed (先验房后收房, S0 二(四)2), with the two statutory documents (L2).
 */
final class Handover {

    /** @param on the latest decides, of the same day the one recorded last */
    record Inspection(String buyer, LocalDate on, boolean passed) {}

    sealed interface State {
        /** As recorded, the earliest first. */
        List<Inspection> inspections();
    }

    record NotHandedOver(List<Inspection> inspections) implements State {}

    record HandedOver(
            List<Inspection> inspections,
            LocalDate on,
            @Nullable String certificate) implements State {}

    static final State INITIAL = new NotHandedOver(List.of());

    private Handover() {}

    static List<HandoverEvent> decide(HandoverCommand command, State state, HandoverFacts facts) {
        return switch (command) {
            case RecordOwnerInspection inspection -> inspect(inspection, state, facts);
            case HandOverUnit handOver -> handOver(handOver, state, facts);
            case IssueTitleCertificate title -> issueTitle(title, state);
        };
    }

    private static List<HandoverEvent> inspect(RecordOwnerInspection inspection, State state, HandoverFacts facts) {
        var buyer = inspection.act().actor().person();
        boolean known = buyer != null && facts.buyers().contains(buyer);
        Refusal.ifAny(notYetHandedOver(state), Unmet.when(!known, "R10.not-a-buyer"));
        return List.of(new OwnerInspectionRecorded(
                Objects.requireNonNull(buyer),
                inspection.act().occurredOn(),
                inspection.passed(),
                inspection.findings()));
    }

    private static List<HandoverEvent> handOver(HandOverUnit command, State state, HandoverFacts facts) {
        var on = command.act().occurredOn();
        Refusal.ifAny(
                notYetHandedOver(state),
                toItsBuyers(command, facts),
                afterItsSale(command, facts),
                accepted(command, facts),
                takenOver(command, facts),
                gates(command, facts),
                deposited(command, facts),
                inspected(state.inspections(), facts.buyers(), on),
                Unmet.when(command.qualityGuarantee() == null, "R10.quality-guarantee-missing"),
                Unmet.when(command.userManual() == null, "R10.user-manual-missing"));
        return List.of(new UnitHandedOver(
                command.buyers(),
                on,
                Objects.requireNonNull(command.qualityGuarantee()),
                Objects.requireNonNull(command.userManual()),
                Objects.requireNonNull(command.promises())));
    }

    private static Stream<Unmet> notYetHandedOver(State state) {
        return state instanceof HandedOver done
                ? Stream.of(Unmet.of("R10.already-handed-over", "on", done.on()))
                : Stream.empty();
    }

    /** All of them and nobody else: from then on they are the owners on the record. */
    private static Stream<Unmet> toItsBuyers(HandOverUnit command, HandoverFacts facts) {
        if (facts.buyers().isEmpty()) {
            return Stream.of(Unmet.of("R10.not-sold"));
        }
        boolean same = Set.copyOf(command.buyers()).equals(Set.copyOf(facts.buyers()));
        return Unmet.when(!same, "R10.not-its-buyers");
    }

    /** On the day of its sale at the earliest: before it, those named were no buyers. */
    private static Stream<Unmet> afterItsSale(HandOverUnit command, HandoverFacts facts) {
        var soldOn = facts.soldOn();
        boolean before = soldOn != null && command.act().occurredOn().isBefore(soldOn);
        return Unmet.when(before, "R10.before-its-sale", "on", soldOn);
    }

    private static Stream<Unmet> accepted(HandOverUnit command, HandoverFacts facts) {
        var acceptedOn = facts.acceptedOn();
        boolean open = acceptedOn == null || acceptedOn.isAfter(command.act().occurredOn());
        return Unmet.when(
                open, "R10.building-not-accepted", "building", command.subject().root());
    }

    /** 建设单位应当在物业交付使用15日前完成承接查验 (L5 art. 10): the day so many days before is early enough. */
    private static Stream<Unmet> takenOver(HandOverUnit command, HandoverFacts facts) {
        var building = command.subject().root();
        var inspectedOn = facts.takeover().inspectedOn();
        if (inspectedOn == null) {
            return Stream.of(Unmet.of("R10.not-taken-over", "building", building));
        }
        var earliest = inspectedOn.plusDays(facts.takeover().daysBefore());
        return Unmet.when(
                command.act().occurredOn().isBefore(earliest),
                "R10.taken-over-too-late",
                "building",
                building,
                "on",
                inspectedOn,
                "earliest",
                earliest);
    }

    /** What the profile asks for, so that the title comes with the keys 交房即发证 (S2 五(二)). */
    private static Stream<Unmet> gates(HandOverUnit command, HandoverFacts facts) {
        var building = command.subject().root();
        return Stream.concat(
                Unmet.when(facts.gates().notFiled(), "R10.not-filed", "building", building),
                Unmet.when(facts.gates().notRegistered(), "R10.not-registered", "building", building));
    }

    /** 《住宅专项维修资金管理办法》 arts. 12, 13: without the first deposit no dwelling is handed over. */
    private static Stream<Unmet> deposited(HandOverUnit command, HandoverFacts facts) {
        var depositedOn = facts.depositedOn();
        boolean open = depositedOn == null || depositedOn.isAfter(command.act().occurredOn());
        return Unmet.when(open, "R10.no-first-deposit", "dwelling", command.subject());
    }

    /** Inspections by buyers of an earlier sale, or of a later day, say nothing about this hand-over. */
    private static Stream<Unmet> inspected(List<Inspection> inspections, List<String> buyers, LocalDate on) {
        Optional<Inspection> latest = inspections.stream()
                .filter(inspection -> buyers.contains(inspection.buyer()))
                .filter(inspection -> !inspection.on().isAfter(on))
                .sorted(Comparator.comparing(Inspection::on))
                .reduce((earlier, later) -> later);
        if (latest.isEmpty()) {
            return Stream.of(Unmet.of("R10.not-inspected"));
        }
        return Unmet.when(
                !latest.get().passed(),
                "R10.inspection-not-passed",
                "on",
                latest.get().on());
    }

    private static List<HandoverEvent> issueTitle(IssueTitleCertificate title, State state) {
        return switch (state) {
            case NotHandedOver open -> throw Refusal.of("handover.not-handed-over");
            case HandedOver done -> issueTitle(title, done);
        };
    }

    private static List<HandoverEvent> issueTitle(IssueTitleCertificate title, HandedOver done) {
        boolean early = title.act().occurredOn().isBefore(done.on());
        Refusal.ifAny(
                Unmet.when(done.certificate() != null, "handover.title-issued", "certificate", done.certificate()),
                Unmet.when(early, "handover.title-before-hand-over", "on", done.on()));
        return List.of(new TitleCertificateIssued(title.certificateNumber()));
    }

    static State evolve(State state, HandoverEvent event) {
        return switch (event) {
            case OwnerInspectionRecorded it -> with(state, new Inspection(it.buyer(), it.inspectedOn(), it.passed()));
            case UnitHandedOver it -> new HandedOver(state.inspections(), it.handedOverOn(), null);
            case TitleCertificateIssued it -> titled(state, it.certificateNumber());
        };
    }

    private static State with(State state, Inspection inspection) {
        var all = Stream.concat(state.inspections().stream(), Stream.of(inspection))
                .toList();
        return switch (state) {
            case NotHandedOver open -> new NotHandedOver(all);
            case HandedOver done -> new HandedOver(all, done.on(), done.certificate());
        };
    }

    /** A title whose hand-over was voided waits for the hand-over to be recorded anew. */
    private static State titled(State state, String certificate) {
        return switch (state) {
            case NotHandedOver open -> open;
            case HandedOver done -> new HandedOver(done.inspections(), done.on(), certificate);
        };
    }
}
