package residence.quality.materialbatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import residence.events.BodyRole;
import residence.events.MaterialBatchEvent.Kind;
import residence.events.MaterialBatchEvent.MaterialBatchRejected;
import residence.events.MaterialBatchEvent.SampleTaken;
import residence.events.MaterialBatchEvent.SampleTested;
import residence.events.MaterialBatchEvent.SampleWitnessed;
import residence.events.ProjectEvent.BodyDismissed;
import residence.events.Unmet;
import residence.quality.Pilot;
import residence.quality.materialbatch.MaterialBatchCommand.RecordSampleTest;
import residence.quality.materialbatch.MaterialBatchCommand.TakeSample;
import residence.quality.materialbatch.MaterialBatchCommand.WitnessSample;

/** A sample is taken by one party, witnessed by another and tested by a third, in that order (R3; S2 16, S3). */
class SamplesTest extends OnTheSite {
    private static final TakeSample TAKE = new TakeSample(act(), BATCH, "S1");
    private static final WitnessSample WITNESS = new WitnessSample(act(), BATCH, "S1", Pilot.LAB);

    @BeforeEach
    void onTheSite() {
        received(Kind.STRUCTURAL);
    }

    @Test
    void r3_aSampleIsTakenOnce() {
        assertThat(decide(TAKE)).containsExactly(new SampleTaken("S1"));
        taken("S1");
        thenRefused(() -> decide(TAKE), "R3.sample-taken");
        assertThat(decide(new TakeSample(act(), BATCH, "S2"))).hasSize(1);
    }

    @Test
    void r3_onlyWhatTheContractorTookIsWitnessedAndOnce() {
        thenRefused(() -> decide(WITNESS), "R3.sample-not-taken");
        taken("S1");
        assertThat(decide(WITNESS)).containsExactly(new SampleWitnessed("S1", Pilot.LAB));
        tells(DAY, new SampleWitnessed("S1", Pilot.LAB));
        thenRefused(() -> decide(WITNESS), "R3.sample-witnessed");
    }

    @Test
    void r3_onlyAWitnessedSampleIsTestedAndOnce() {
        taken("S1");
        thenRefused(() -> decide(test("S1", true)), "R3.sample-not-witnessed");
        tells(DAY, new SampleWitnessed("S1", Pilot.LAB));
        assertThat(decide(test("S1", true))).containsExactly(new SampleTested("S1", true, LocalDate.parse(DAY)));
        tells(DAY, new SampleTested("S1", true, LocalDate.parse(DAY)));
        thenRefused(() -> decide(test("S1", true)), "R3.sample-tested");
    }

    @Test
    void r3_aSampleIsSentOnlyToALabThatIsAppointedThatDay() {
        taken("S1");
        thenRefused(() -> decide(new WitnessSample(act(), BATCH, "S1", "elsewhere")), "R3.lab-not-appointed");
        known.knows(Pilot.PROJECT, DAY, new BodyDismissed(BodyRole.LAB, Pilot.LAB, LocalDate.parse(DAY), "合同解除"));
        thenRefused(() -> decide(WITNESS), "R3.lab-not-appointed");
        assertThat(decide(new WitnessSample(act("2025-02-19"), BATCH, "S1", Pilot.LAB)))
                .containsExactly(new SampleWitnessed("S1", Pilot.LAB));
    }

    @Test
    void r3_aTestOfALabThatIsNotAppointedThatDayIsNone() {
        witnessed("S1");
        assertThat(decide(test("S1", true))).hasSize(1);
        known.knows(Pilot.PROJECT, DAY, new BodyDismissed(BodyRole.LAB, Pilot.LAB, LocalDate.parse(DAY), "合同解除"));
        thenRefused(() -> decide(test("S1", true)), "R3.lab-not-appointed");
        assertThat(decide(new RecordSampleTest(labsAct("2025-02-19", REPORT), BATCH, "S1", true)))
                .hasSize(1);
    }

    @Test
    void r3_aSampleIsNotWitnessedBeforeItWasTaken() {
        tells("2025-02-19", new SampleTaken("S1"));
        thenRefused(
                () -> decide(new WitnessSample(act("2025-02-18"), BATCH, "S1", Pilot.LAB)), "R3.sample-dated-before");
        assertThat(decide(new WitnessSample(act("2025-02-19"), BATCH, "S1", Pilot.LAB)))
                .hasSize(1);
    }

    @Test
    void r3_aSampleIsNotTestedBeforeItWasWitnessed() {
        taken("S1");
        tells("2025-02-19", new SampleWitnessed("S1", Pilot.LAB));
        tells("2025-02-20", new SampleWitnessed("S2", Pilot.LAB));
        thenRefused(
                () -> decide(new RecordSampleTest(labsAct("2025-02-18", REPORT), BATCH, "S1", true)),
                "R3.sample-dated-before");
        assertThat(decide(new RecordSampleTest(labsAct("2025-02-19", REPORT), BATCH, "S1", true)))
                .hasSize(1);
    }

    @Test
    void r3_aTestWithoutItsReportIsNone() {
        thenRefused(
                () -> decide(new RecordSampleTest(labsAct(DAY), BATCH, "S1", true)),
                "R3.sample-not-witnessed",
                "R3.report-missing");
        witnessed("S1");
        thenRefused(() -> decide(new RecordSampleTest(labsAct(DAY), BATCH, "S1", true)), "R3.report-missing");
    }

    @Test
    void r3_aFailedSampleRefusesTheBatchWhateverOthersShowed() {
        tested("S1", true, "2025-02-18");
        witnessed("S2");
        assertThat(decide(test("S2", false)))
                .containsExactly(
                        new SampleTested("S2", false, LocalDate.parse(DAY)),
                        new MaterialBatchRejected(List.of(Unmet.of("R3.sample-failed", "sample", "S2"))));
    }

    @Test
    void aTestWhoseWitnessWasVoidedIsNone() {
        checked("2025-02-11");
        taken("S1");
        tells("2025-02-18", new SampleTested("S1", true, LocalDate.parse("2025-02-18")));
        thenRefused(() -> decide(install(Pilot.BUILDING)), "R3.no-passed-sample");
    }
}
