package residence.events;

import java.time.LocalDate;
import java.util.List;

/** A project on a transferred parcel: its phases, parties and permits. Subject {@code project/...}. */
public sealed interface ProjectEvent extends DomainEvent {

    /** Planning 建设工程规划许可, construction 施工许可, presale 预售许可. */
    enum PermitKind {
        PLANNING,
        CONSTRUCTION,
        PRESALE
    }

    /** @param id unique within the project */
    record Phase(String id, String name) {}

    /** @param developer the developer's organisation id; it must be the parcel's transferee (R1) */
    @Correctable("name")
    record ProjectRegistered(String name, Subject parcel, String region, String developer, List<Phase> phases)
            implements ProjectEvent {}

    /** @param leader person reference of the project leader 项目负责人, on the record for the design life (R2, L4) */
    record PartyAppointed(PartyRole role, String organisation, String leader, LocalDate from) implements ProjectEvent {}

    /** The leader's own signature under the pledge of life-long responsibility 承诺书 (L4). */
    record PledgeSigned(PartyRole role, String leader) implements ProjectEvent {}

    /** @param organisation the successor; the predecessor and its leader stay on the record (R2) */
    @Correctable("reason")
    record PartyReplaced(PartyRole role, String organisation, String leader, LocalDate from, String reason)
            implements ProjectEvent {}

    /** @param phases the phases it covers; never empty */
    record PermitGranted(PermitKind kind, String number, List<String> phases) implements ProjectEvent {}

    @Correctable("reason")
    record PermitRevoked(PermitKind kind, String number, String reason) implements ProjectEvent {}
}
