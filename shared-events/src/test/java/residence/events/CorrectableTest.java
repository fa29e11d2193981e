package residence.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Every event says here what its author may correct. Whoever adds one chooses: an observation or a description may
 * change; a verdict, a signature, who acts and what the rules derive may not.
 */
class CorrectableTest {
    private static final String CHOICES = """
            LandParcelListed: areaSquareMetres, location
            LandTransferred: contractNumber
            LandTransferAmended: approvalNumber, change
            LandReclaimed: reason
            ProjectRegistered: name
            PartyAppointed: -
            PledgeSigned: -
            PartyReplaced: reason
            BodyAppointed: -
            BodyDismissed: reason
            DrawingsReviewed: -
            PreventionPlanFiled: -
            QualityInformationPublished: medium, title
            PermitGranted: -
            PermitRevoked: reason
            ProfileEnacted: -
            ProfileApplied: reference
            PilotEnrolled: reference
            PilotReviewed: findings
            PilotRemoved: reason
            IndicatorsDeclared: -
            IndicatorsAssessed: -
            BuildingRegistered: name, storeysAbove, storeysBelow, structure
            BuildingAdmitted: builtYear, community, completedOn, designLifeYears, dwellings, grade, name, source, storeysAbove, structure
            MilestonePlanned: -
            MilestoneReached: -
            MilestoneSlipped: -
            BimModelLinked: format
            AppraisalCommissioned: reason
            BuildingAppraised: -
            BuildingDemolished: reason
            CommunityRegistered: name
            CommunityChanged: name, reason
            OwnersCommitteeFiled: -
            JointAcceptanceApplied: -
            DepartmentOpinionGiven: -
            DepartmentOpinionOverdue: -
            JointAcceptanceGranted: -
            JointAcceptanceRefused: -
            CompletionFiled: number
            FirstRegistrationMade: number
            FacilityRequired: clause, name
            FacilityCompleted: description
            FacilityHandedOver: -
            MaterialBatchReceived: material, quantity, unit
            MaterialBatchChecked: -
            MaterialBatchRejected: -
            SampleTaken: -
            SampleWitnessed: -
            SampleTested: -
            MaterialBatchInstalled: -
            MaterialBatchRecalled: reason
            SupervisionInspected: findings
            RectificationOrdered: -
            RectificationClosed: -
            PenaltyImposed: -
            OpenDayHeld: visitors
            OpinionGiven: -
            OpinionAnswered: -
            PondingTested: endedAt, leaked, occurredOn, startedAt
            LoadTested: passed
            SheetFilled: items
            UnitInspectionSigned: -
            UnitInspectionPassed: -
            UnitInspectionFailed: -
            WindowsSprayed: windows
            PartyOpinionGiven: -
            CompletionAccepted: -
            CompletionAcceptanceRefused: -
            DefectReported: description
            DefectRectified: workDone
            DefectReinspected: -
            DefectClosed: -
            WorkItemPlanned: name
            SignboardPresented: -
            SignboardAccepted: -
            SignboardRefused: -
            WorkItemReworked: workDone
            StructureTested: passed, tested, value
            UnitSold: contractNumber
            SaleCancelled: reason
            OwnerInspectionRecorded: -
            UnitHandedOver: -
            TitleCertificateIssued: certificateNumber, occurredOn
            WarrantyStarted: -
            RevisitDue: -
            RevisitRecorded: findings, sound
            RevisitMissed: -
            ReagreementProposed: -
            ReagreementSigned: -
            WarrantyReagreed: -
            WarrantyExpired: -
            RepairRequested: description, kind
            RepairAssigned: -
            RepairRefused: explanation
            RepairCompleted: workDone
            RepairAccepted: -
            RepairRejected: reason
            RepairDeemedAccepted: -
            RepairOverdue: -
            PolicyIssued: policyNumber
            ClaimFiled: description
            ClaimSettled: -
            ClaimRejected: -
            ManagementAssigned: -
            TakeoverInspected: -
            ManagementEnded: reason
            ServiceEvaluated: remarks
            MaintenanceRequested: description, kind
            MaintenanceForwarded: -
            MaintenanceAssigned: -
            MaintenanceCompleted: occurredOn, workDone
            MaintenanceConfirmed: -
            MaintenanceReopened: reason
            ComplaintFiled: description, kind
            ComplaintAnswered: -
            ComplaintEscalated: reason
            ComplaintClosed: -
            CheckUpPlanned: -
            CheckUpPerformed: findings, overall
            PatrolMade: findings, occurredOn
            CheckUpMissed: -
            RenovationProposed: -
            RenovationApproved: -
            RenovationAccepted: -
            DecorationFiled: description
            OwnershipTransferred: -
            TenancyFiled: filingNumber
            TenancyEnded: -
            UseDesignated: reference
            UseDesignationEnded: reason
            VoteOpened: -
            BallotCast: -
            VoteClosed: -
            DeviceInstalled: model
            DeviceAlarmRaised: -
            DeviceServiced: workDone
            DeviceInspected: findings
            DeviceRetired: reason
            TargetSet: -
            ProgressReported: completed
            FundDeposited: receipt
            FundReplenished: receipt
            SpendingProposed: -
            SpendingApproved: -
            FundSpent: -
            EmergencySpent: reason
            EntryVoided: -
            EntryCorrected: -
            BasisInvalidated: -
            BasisResolved: -
            ConsequenceWithdrawn: -
            """;

    @Test
    void everyEventHasItsChoice() {
        assertThat(events().map(CorrectableTest::choice))
                .containsExactlyInAnyOrderElementsOf(CHOICES.lines().toList());
    }

    @Test
    void aChoiceNamesComponentsThatThereAre() {
        assertThat(events()).allSatisfy(event -> {
            var components = Stream.of(event.getRecordComponents())
                    .map(RecordComponent::getName)
                    .collect(Collectors.toCollection(ArrayList::new));
            components.add(Correctable.DAY);
            assertThat(components).containsAll(correctable(event));
        });
    }

    @Test
    void noVerdictIsCorrected() {
        assertThat(events().filter(Verdict.class::isAssignableFrom))
                .isNotEmpty()
                .allSatisfy(verdict -> assertThat(correctable(verdict)).isEmpty());
    }

    /** Their basis names the results they were given on, so a later correction puts them before a person. */
    @Test
    void whoSignedUnderResultsIsAskedAgainWhenTheyAreCorrected() {
        assertThat(List.of(
                        MaterialBatchEvent.MaterialBatchChecked.class,
                        UnitInspectionEvent.UnitInspectionSigned.class,
                        CompletionAcceptanceEvent.PartyOpinionGiven.class,
                        CompletionFilingEvent.DepartmentOpinionGiven.class))
                .allMatch(Verdict.class::isAssignableFrom);
    }

    private static Stream<Class<? extends DomainEvent>> events() {
        return EventCatalogue.types().values().stream().distinct();
    }

    private static String choice(Class<?> event) {
        var names = correctable(event).stream().sorted().collect(Collectors.joining(", "));
        return event.getSimpleName() + ": " + (names.isEmpty() ? "-" : names);
    }

    private static List<String> correctable(Class<?> event) {
        var choice = event.getAnnotation(Correctable.class);
        return choice == null ? List.of() : List.of(choice.value());
    }
}
