package residence.record.card;

import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import residence.events.BuildingEvent.Milestone;
import residence.events.ProjectEvent.PermitKind;
import residence.events.WarrantyEvent.Clock;
import residence.events.view.BuildingView;
import residence.events.view.CompletionFilingView;
import residence.events.view.CompletionFilingView.Numbered;
import residence.events.view.LandParcelView;
import residence.events.view.MaintenanceFundView;
import residence.events.view.ManagementView;
import residence.events.view.MilestoneView;
import residence.events.view.PartyView;
import residence.events.view.PermitView;
import residence.events.view.ProjectView;
import residence.events.view.Source;
import residence.events.view.UnitInspectionView;
import residence.record.acceptance.Acceptance;
import residence.record.audience.Audience;
import residence.record.document.Chapters;
import residence.record.dossier.Dossier;
import residence.record.handover.Handover;
import residence.record.warranty.Warranties;

/** What the record of a dwelling has to hold, from which stage of its life on, and by which rule (domain, section 5). */
enum Gate {
    LAND_TRANSFERRED("R1", Life.PLANNED, "land", Set.of("LandTransferred"), Gate::landTransferred),
    PROJECT_REGISTERED("R1", Life.PLANNED, "project", Set.of("ProjectRegistered"), Gate::projectRegistered),
    FIVE_PARTIES_PLEDGED(
            "R2", Life.UNDER_CONSTRUCTION, "project", Set.of("PartyAppointed", "PledgeSigned"), Gate::pledged),
    CONSTRUCTION_PERMIT("R2", Life.UNDER_CONSTRUCTION, "project", Set.of("PermitGranted"), Gate::permitted),
    GROUNDBREAKING(
            "R2",
            Life.UNDER_CONSTRUCTION,
            "building",
            Set.of("MilestoneReached"),
            dossier -> milestone(dossier, Milestone.GROUNDBREAKING)),
    WORKS_DONE(
            "R8",
            Life.COMPLETED,
            "building",
            Set.of("MilestoneReached"),
            dossier -> milestone(dossier, Milestone.WORKS_DONE)),
    UNIT_INSPECTION(
            "R7",
            Life.COMPLETED,
            "inspection",
            Set.of("UnitInspectionPassed"),
            dossier -> dossier.own(Chapters.INSPECTION)
                    .only()
                    .map(UnitInspectionView::passed)
                    .orElse(null)),
    WINDOWS_SPRAYED("R6", Life.COMPLETED, "acceptance", Set.of("WindowsSprayed"), Gate::sprayed),
    COMPLETION_ACCEPTANCE("R8", Life.COMPLETED, "acceptance", Set.of("CompletionAccepted"), Gate::accepted),
    JOINT_ACCEPTANCE(
            "R9",
            Life.IN_USE,
            "filing",
            Set.of("JointAcceptanceGranted"),
            dossier -> filing(dossier, CompletionFilingView::granted)),
    FILING(
            "R9",
            Life.IN_USE,
            "filing",
            Set.of("CompletionFiled"),
            dossier -> filing(dossier, filing -> source(filing.filed()))),
    FIRST_REGISTRATION(
            "R9",
            Life.IN_USE,
            "filing",
            Set.of("FirstRegistrationMade"),
            dossier -> filing(dossier, filing -> source(filing.registered()))),
    TAKEOVER("R10", Life.IN_USE, "management", Set.of("TakeoverInspected"), Gate::takenOver),
    BUILDER_WARRANTY(
            "R11", Life.COMPLETED, "warranty", Set.of("WarrantyStarted"), dossier -> warranty(dossier, Clock.BUILDER)),
    OWNER_INSPECTION("R10", Life.IN_USE, "handover", Set.of("OwnerInspectionRecorded"), Gate::inspectedByOwner),
    FUND_DEPOSIT("R10", Life.IN_USE, "fund", Set.of("FundDeposited"), Gate::deposited),
    HAND_OVER("R10", Life.IN_USE, "handover", Set.of("UnitHandedOver"), Gate::handedOver),
    OWNER_WARRANTY(
            "R11", Life.IN_USE, "warranty", Set.of("WarrantyStarted"), dossier -> warranty(dossier, Clock.OWNER)),
    TITLE("R10", Life.IN_USE, "handover", Set.of("TitleCertificateIssued"), Gate::title);

    private static final Set<String> OF_THE_DWELLING = Set.of("inspection", "handover", "warranty", "fund");

    private final String rule;
    private final Life from;
    private final String chapter;
    private final Set<String> events;
    private final Function<Dossier, @Nullable Source> source;

    Gate(String rule, Life from, String chapter, Set<String> events, Function<Dossier, @Nullable Source> source) {
        this.rule = rule;
        this.from = from;
        this.chapter = chapter;
        this.events = events;
        this.source = source;
    }

    String rule() {
        return rule;
    }

    boolean seenBy(Audience audience) {
        var chapters = OF_THE_DWELLING.contains(chapter) ? audience.ownChapters() : audience.commonChapters();
        return chapters.contains(chapter);
    }

    boolean requiredAt(Life life) {
        return life.reached(from);
    }

    /** The entry that passed it, as it stands. */
    Optional<Source> passed(Dossier dossier) {
        return Optional.ofNullable(source.apply(dossier));
    }

    /** Whether an entry of this type can pass it. */
    boolean takes(String entryType) {
        return events.stream().anyMatch(event -> entryType.contains("." + event + "."));
    }

    private static @Nullable Source landTransferred(Dossier dossier) {
        return last(dossier.theLand().stream()
                .flatMap(land -> land.transfers().stream())
                .filter(transfer -> transfer.reclaimed() == null)
                .map(LandParcelView.Transfer::source));
    }

    private static @Nullable Source projectRegistered(Dossier dossier) {
        return dossier.theProject()
                .map(ProjectView::registration)
                .map(ProjectView.Registration::source)
                .orElse(null);
    }

    /** All five parties, each with its leader's pledge: passed by the last of them. */
    private static @Nullable Source pledged(Dossier dossier) {
        return last(dossier.theProject().filter(ProjectView::fivePartiesPledged).stream()
                .flatMap(project -> project.parties().stream())
                .map(PartyView::pledge));
    }

    private static @Nullable Source permitted(Dossier dossier) {
        return last(dossier.theProject().stream()
                .flatMap(project -> project.permits().stream())
                .filter(permit -> permit.kind() == PermitKind.CONSTRUCTION
                        && dossier.theBuilding()
                                .filter(building -> covers(permit, building))
                                .isPresent())
                .map(PermitView::source));
    }

    private static boolean covers(PermitView permit, BuildingView building) {
        return building.phase()
                .filter(phase -> permit.covers(phase, building.building()))
                .isPresent();
    }

    private static @Nullable Source milestone(Dossier dossier, Milestone milestone) {
        return dossier.theBuilding()
                .flatMap(building -> building.reached(milestone))
                .map(MilestoneView::source)
                .orElse(null);
    }

    private static @Nullable Source sprayed(Dossier dossier) {
        return dossier.common(Acceptance.CHAPTER).windows().stream()
                .map(Acceptance.Window::source)
                .max(Comparator.comparing(Source::on))
                .orElse(null);
    }

    private static @Nullable Source accepted(Dossier dossier) {
        var verdict = dossier.common(Acceptance.CHAPTER).accepted();
        return verdict == null ? null : verdict.source();
    }

    private static @Nullable Source filing(Dossier dossier, Function<CompletionFilingView, @Nullable Source> step) {
        return last(dossier.things(Chapters.FILING).map(step));
    }

    private static @Nullable Source source(@Nullable Numbered act) {
        return act == null ? null : act.source();
    }

    /** The first time that its building was: later companies take over from one another. */
    private static @Nullable Source takenOver(Dossier dossier) {
        return dossier.theManagement().stream()
                .flatMap(management -> management.takeovers().stream())
                .filter(takeover ->
                        takeover.buildings().contains(dossier.subject().root()))
                .map(ManagementView.Takeover::source)
                .min(Comparator.comparing(Source::on))
                .orElse(null);
    }

    private static @Nullable Source inspectedByOwner(Dossier dossier) {
        return last(dossier.own(Handover.CHAPTER).inspections().stream()
                .filter(Handover.OwnerInspection::passed)
                .map(Handover.OwnerInspection::source));
    }

    private static @Nullable Source deposited(Dossier dossier) {
        return dossier.own(Chapters.FUND)
                .only()
                .flatMap(fund -> fund.account(dossier.subject()))
                .map(MaintenanceFundView.Account::deposited)
                .orElse(null);
    }

    private static @Nullable Source handedOver(Dossier dossier) {
        var delivery = dossier.own(Handover.CHAPTER).delivery();
        return delivery == null ? null : delivery.source();
    }

    private static @Nullable Source title(Dossier dossier) {
        var title = dossier.own(Handover.CHAPTER).title();
        return title == null ? null : title.source();
    }

    private static @Nullable Source warranty(Dossier dossier, Clock clock) {
        return dossier.own(Warranties.CHAPTER)
                .clock(clock)
                .map(Warranties.Running::started)
                .orElse(null);
    }

    private static @Nullable Source last(Stream<@Nullable Source> sources) {
        return sources.filter(Objects::nonNull).reduce((first, last) -> last).orElse(null);
    }
}
