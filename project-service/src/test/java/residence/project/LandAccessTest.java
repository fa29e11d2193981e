package residence.project;

import static org.assertj.core.api.Assertions.assertThat;
import static residence.project.Refusals.refused;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import residence.events.Command;
import residence.events.LandParcelEvent.TransferMode;
import residence.events.Subject;
import residence.project.landparcel.LandParcelCommand;
import residence.project.landparcel.LandParcelCommand.AmendLandTransfer;
import residence.project.landparcel.LandParcelCommand.ListLandParcel;
import residence.project.landparcel.LandParcelCommand.ReclaimLand;
import residence.project.landparcel.LandParcelCommand.TransferLand;

/** Land is the planning department's within its region (R1). */
class LandAccessTest extends AccessRules {
    private static final Set<Who> PLANNING = EnumSet.of(Who.PLANNING);

    @Override
    Map<Command, Set<Who>> allowed() {
        return Map.of(
                listing("P1", "371502"),
                PLANNING,
                listing("P1", "371503"),
                PLANNING, // not theirs of 371503: it lies in 371502, as was listed before
                transfer("P1"),
                PLANNING,
                new AmendLandTransfer(ACT, PARCEL, "聊自然资函〔2025〕3号", "容积率调整", null),
                PLANNING,
                new ReclaimLand(ACT, PARCEL, "逾期未开工"),
                PLANNING);
    }

    @Override
    Stream<Class<? extends Command>> nouns() {
        return Stream.of(LandParcelCommand.class);
    }

    @Test
    void aParcelThatWasNeverListedMayBeListedByItsRegion() {
        assertThat(whoMay(listing("P9", "371503"))).containsExactlyInAnyOrder(Who.PLANNING, Who.PLANNING_ELSEWHERE);
        assertThat(whoMay(listing("P9", "371502"))).containsExactly(Who.PLANNING);
    }

    /** A 403 would hide what is wrong from whom it may concern. */
    @Test
    void whatTheRecordDoesNotKnowIsSaidToWhoHasTheRole() {
        refused(() -> may(Who.PLANNING, transfer("P9")), "not-heard.parcel");
        assertThat(may(Who.HOUSING, transfer("P9"))).isFalse();
        assertThat(may(Who.PUBLIC, transfer("P9"))).isFalse();
    }

    private static ListLandParcel listing(String parcel, String region) {
        return new ListLandParcel(ACT, Subject.of("parcel", parcel), region, "湖南路北", BigDecimal.TEN, true, List.of());
    }

    private static TransferLand transfer(String parcel) {
        return new TransferLand(ACT, Subject.of("parcel", parcel), TransferMode.LISTING, "donghu", "0017");
    }
}
