package residence.kit.stream;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import residence.events.Actor;
import residence.events.BuildingEvent.BuildingRegistered;
import residence.events.BuildingEvent.Dwelling;
import residence.events.BuildingEvent.Structure;
import residence.events.CompletionAcceptanceEvent.CompletionAccepted;
import residence.events.CompletionAcceptanceEvent.Scope;
import residence.events.DomainEvent;
import residence.events.Entry;
import residence.events.EventCatalogue;
import residence.events.ProjectEvent.ProjectRegistered;
import residence.events.ProjectStandardsEvent.Basis;
import residence.events.ProjectStandardsEvent.ProfileApplied;
import residence.events.StandardsEvent.Figure;
import residence.events.StandardsEvent.Level;
import residence.events.StandardsEvent.ProfileEnacted;
import residence.events.StandardsEvent.Reach;
import residence.events.Subject;

/** A building's way to its completion acceptance, as two services record it under three keys. */
final class AcceptedBuilding {
    static final LocalDate DAY = LocalDate.parse("2026-09-01");
    static final String TERM = "warranty.builder.ROOF_WATERPROOFING";

    private AcceptedBuilding() {}

    /** Two profiles, the statute's and the longer one that the project was promised; the acceptance relied on all. */
    static List<Entry<?>> story(int seed, Subject building) {
        String region = "%04d01".formatted(3000 + seed);
        var project = Subject.of("project", "P" + seed);
        var pilot = Subject.of("region", region).child("profile", "pilot");
        var grounds = List.<Entry<?>>of(
                entry("region/" + region + "/profile/statute", profile(region, Reach.REGION, "P5Y"), List.of()),
                entry(pilot.path(), profile(region, Reach.APPLIED, "P10Y"), List.of()),
                entry(project.path(), project(region), List.of()),
                entry(project.path(), new ProfileApplied(pilot, Basis.LAND_CONDITIONS, "paper", DAY), List.of()),
                entry(building.path(), building(project), List.of()));
        var story = new ArrayList<>(grounds);
        story.add(entry(
                building.child("acceptance", "whole").path(),
                new CompletionAccepted(Scope.WHOLE, DAY),
                grounds.stream().<UUID>map(Entry::id).toList()));
        return story;
    }

    private static ProfileEnacted profile(String region, Reach reach, String term) {
        return new ProfileEnacted(
                reach.name(),
                region,
                Level.COUNTY,
                reach,
                "Profile",
                "No. 1",
                LocalDate.parse("2000-01-30"),
                null,
                List.of(new Figure(TERM, term, null, "clause")));
    }

    private static ProjectRegistered project(String region) {
        return new ProjectRegistered("Jinxiu", new Subject("parcel/L1"), region, "donghu", List.of());
    }

    private static BuildingRegistered building(Subject project) {
        var dwelling = new Dwelling("1", "101", 1, BigDecimal.TEN, List.of(), 2);
        return new BuildingRegistered(project, "1", "1", Structure.FRAME, 50, 6, 0, 0, List.of(dwelling));
    }

    static Entry<?> entry(String subject, DomainEvent event, List<UUID> basis) {
        return new Entry<>(
                UUID.randomUUID(),
                EventCatalogue.serviceOf(event.getClass()),
                new Subject(subject),
                new Subject(subject).root(),
                DAY,
                Instant.parse("2026-09-01T01:00:00.000001Z"),
                UUID.randomUUID(),
                null,
                new Actor("donghu", "developer", null),
                List.of(),
                basis,
                List.of(),
                event);
    }
}
