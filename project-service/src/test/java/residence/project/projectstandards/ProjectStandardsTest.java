package residence.project.projectstandards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static residence.project.Refusals.refused;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import residence.events.Act;
import residence.events.ProjectEvent.Phase;
import residence.events.ProjectEvent.ProjectRegistered;
import residence.events.ProjectStandardsEvent.Basis;
import residence.events.ProjectStandardsEvent.ProfileApplied;
import residence.events.StandardsEvent.Level;
import residence.events.StandardsEvent.ProfileEnacted;
import residence.events.StandardsEvent.Reach;
import residence.events.Subject;
import residence.project.Acts;
import residence.project.Ledger;
import residence.project.projectstandards.ProjectStandards.Applied;
import residence.project.projectstandards.ProjectStandardsCommand.ApplyProfile;

class ProjectStandardsTest {
    private static final Subject PROJECT = Subject.of("project", "JSW");
    private static final Act ACT = Acts.on("2024-10-15", Acts.authority("housing"));

    private final Ledger ledger = new Ledger();

    @ParameterizedTest
    @ValueSource(strings = {"371502", "371500", "370000", "000000"})
    void aProfileOfTheRegionOrOneAroundItIsApplied(String region) {
        registered();
        enacted(region);
        assertThat(ProjectStandards.decide(apply(region, null), Applied.NOTHING, facts(region)))
                .containsExactly(new ProfileApplied(
                        profile(region), Basis.LAND_CONDITIONS, "建设条件意见书", LocalDate.of(2024, 10, 15)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"371503", "371600", "140000"})
    void aNeighboursProfileIsNot(String region) {
        registered();
        enacted(region);
        refused(
                () -> ProjectStandards.decide(apply(region, null), Applied.NOTHING, facts(region)),
                "profile.of-another-region");
    }

    @Test
    void projectAndProfileHaveToBeThere() {
        refused(
                () -> ProjectStandards.decide(apply("371500", null), Applied.NOTHING, facts("371500")),
                "not-heard.project",
                "profile.not-enacted");
    }

    @Test
    void aProfileGovernsWithinItsValidityOnly() {
        registered();
        enacted("371500");
        var first = LocalDate.of(2024, 5, 21);
        var last = LocalDate.of(2028, 12, 31);
        assertThat(decide("371500", first)).hasSize(1);
        assertThat(decide("371500", last)).hasSize(1);
        refused(() -> decide("371500", first.minusDays(1)), "profile.not-in-force");
        refused(() -> decide("371500", last.plusDays(1)), "profile.not-in-force");
    }

    @Test
    void aProfileIsAppliedOnce() {
        registered();
        enacted("371500");
        var applied =
                ProjectStandards.evolve(Applied.NOTHING, decide("371500", null).getFirst());
        refused(
                () -> ProjectStandards.decide(apply("371500", null), applied, facts("371500")),
                "profile.already-applied");
    }

    @Test
    void anAppliedProfileIsAmongWhatTheProjectTouches() {
        registered();
        enacted("371500");
        var applied =
                ProjectStandards.evolve(Applied.NOTHING, decide("371500", null).getFirst());
        assertThat(ProjectStandards.concerns(applied)).containsExactly(profile("371500"));
    }

    @Test
    void aProfileIsNamedByItsPath() {
        assertThatThrownBy(() -> new ApplyProfile(ACT, PROJECT, PROJECT, Basis.RECOGNITION, "认定", null))
                .hasMessageContaining("profile must be");
    }

    private void registered() {
        ledger.with(
                PROJECT,
                "2024-10-15",
                new ProjectRegistered(
                        "金水湾", Subject.of("parcel", "P1"), "371502", "donghu", List.of(new Phase("1", "一期"))));
    }

    private void enacted(String region) {
        ledger.with(
                profile(region),
                "2024-05-21",
                new ProfileEnacted(
                        "p",
                        region,
                        Level.CITY,
                        Reach.APPLIED,
                        "t",
                        "d",
                        LocalDate.of(2024, 5, 21),
                        LocalDate.of(2028, 12, 31),
                        List.of()));
    }

    private List<residence.events.ProjectStandardsEvent> decide(String region, LocalDate from) {
        return ProjectStandards.decide(apply(region, from), Applied.NOTHING, facts(region));
    }

    private ProjectStandardsFacts facts(String region) {
        return ProjectStandardsFacts.lookUp(apply(region, null), Applied.NOTHING, ledger);
    }

    private static ApplyProfile apply(String region, LocalDate from) {
        return new ApplyProfile(ACT, PROJECT, profile(region), Basis.LAND_CONDITIONS, "建设条件意见书", from);
    }

    private static Subject profile(String region) {
        return Subject.of("region", region).child("profile", "p");
    }
}
