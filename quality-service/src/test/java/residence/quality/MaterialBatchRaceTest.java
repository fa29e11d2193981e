package residence.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import residence.events.MaterialBatchEvent.Kind;
import residence.events.MaterialBatchEvent.Material;
import residence.events.PartyRole;
import residence.events.Refusal;
import residence.events.Subject;
import residence.kit.store.Recorded;
import residence.kit.testing.Race;
import residence.quality.materialbatch.MaterialBatchCommand.CheckMaterialBatch;
import residence.quality.materialbatch.MaterialBatchCommand.InstallMaterialBatch;
import residence.quality.materialbatch.MaterialBatchCommand.RecallMaterialBatch;
import residence.quality.materialbatch.MaterialBatchCommand.ReceiveMaterialBatch;

/** R3 is strict: a recall that races with an installation either comes first, or stands in the place it went into. */
class MaterialBatchRaceTest extends Racing {
    private static final Material TILES = new Material("面砖", "300x600", "东鹏", "鲁西建材", "20260801-1");

    @RepeatedTest(5)
    void r3_aRecallWhileTheBatchIsInstalled(RepetitionInfo round) throws Exception {
        var batch = Subject.of("batch", "RACE-" + round.getCurrentRepetition());
        onTheSite(batch);

        var answers = Race.of(() -> install(batch), () -> recalled(batch));

        var recalled = answers.getLast().getFirst().entry();
        boolean installed = !answers.getFirst().isEmpty();
        assertThat(recalled.concerns().contains(Pilot.BUILDING)).isEqualTo(installed);
    }

    private void onTheSite(Subject batch) {
        var project = new Subject(Pilot.PROJECT);
        send(
                PartyRole.CONTRACTOR,
                new ReceiveMaterialBatch(
                        act(PartyRole.CONTRACTOR),
                        batch,
                        project,
                        Kind.OTHER,
                        TILES,
                        new BigDecimal("300"),
                        "m²",
                        List.of(Pilot.BUILDING)));
        send(PartyRole.SUPERVISOR, new CheckMaterialBatch(act(PartyRole.SUPERVISOR), batch, true, true, true, null));
    }

    private List<Recorded> recalled(Subject batch) {
        return send(PartyRole.DEVELOPER, new RecallMaterialBatch(act(PartyRole.DEVELOPER), batch, "色差"))
                .entries();
    }

    /** Nothing, where the recall came first. */
    private List<Recorded> install(Subject batch) {
        var command = new InstallMaterialBatch(act(PartyRole.CONTRACTOR), batch, List.of(Pilot.BUILDING));
        try {
            return send(PartyRole.CONTRACTOR, command).entries();
        } catch (Refusal refused) {
            assertThat(refused).hasMessageContaining("R3.recalled");
            return List.of();
        }
    }
}
