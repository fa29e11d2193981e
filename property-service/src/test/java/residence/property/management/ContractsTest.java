package residence.property.management;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import residence.events.FigureKey;
import residence.events.ManagementEvent.Assigner;
import residence.events.ManagementEvent.ManagementAssigned;
import residence.events.ManagementEvent.ManagementEnded;
import residence.events.ManagementEvent.PriceRegime;
import residence.events.ManagementEvent.ServiceEvaluated;
import residence.events.Refusal;
import residence.events.StandardsEvent.Figure;
import residence.events.StandardsEvent.Level;
import residence.events.StandardsEvent.ProfileEnacted;
import residence.events.StandardsEvent.Reach;
import residence.events.Unmet;
import residence.events.view.ManagementView;

/** Who assigns a company, when its contract ends, and what the owners say of it (《物业管理条例》 art. 21, 26). */
class ContractsTest extends Managing {

    @Test
    void theDeveloperAssignsTheFirstCompany() {
        assertThat(decide(developerAssigns("2026-09-10", "anju", "2026-09-15", "2029-09-15")))
                .containsExactly(new ManagementAssigned(
                        "anju",
                        Assigner.DEVELOPER,
                        "三级",
                        PriceRegime.MARKET,
                        LocalDate.parse("2026-09-15"),
                        LocalDate.parse("2029-09-15")));
    }

    @Test
    void ofACommunityNobodyHeardOf() {
        known.without(COMMUNITY.path(), residence.events.CommunityEvent.CommunityRegistered.class);
        refused(() -> decide(developerAssigns("2026-09-10", "anju", "2026-09-15", null)), "not-heard.community");
    }

    @Test
    void fromTheFirstCommitteesFirstDayTheOwnersAssign() {
        elected("2027-01-01");
        assertThat(decide(developerAssigns("2026-12-31", "anju", "2027-01-01", null)))
                .hasSize(1);
        refused(() -> decide(developerAssigns("2027-01-01", "anju", "2027-01-01", null)), "management.owners-have-met");
        assertThat(decide(ownersAssign("2027-01-01", "anju", "2027-01-01", null)))
                .extracting(event -> ((ManagementAssigned) event).by())
                .containsExactly(Assigner.COMMITTEE);
    }

    @Test
    void oneContractAtATime() {
        elected("2027-01-01");
        tell(ownersAssign("2027-01-05", "anju", "2027-02-01", "2030-02-01"));
        refused(() -> decide(ownersAssign("2029-11-01", "hupan", "2030-01-31", null)), "management.in-force");
        assertThat(decide(ownersAssign("2029-11-01", "hupan", "2030-02-01", null)))
                .hasSize(1);
    }

    @Test
    void aContractWithoutAnEndIsEndedBeforeTheNext() {
        elected("2027-01-01");
        tell(ownersAssign("2027-01-05", "anju", "2027-02-01", null));
        refused(() -> decide(ownersAssign("2035-01-01", "hupan", "2035-01-01", null)), "management.in-force");
        tell(end(committee("2035-01-01"), "2035-03-01"));
        refused(() -> decide(ownersAssign("2035-01-01", "hupan", "2035-02-28", null)), "management.in-force");
        assertThat(decide(ownersAssign("2035-01-01", "hupan", "2035-03-01", null)))
                .hasSize(1);
    }

    /** 前期物业服务合同期限未满，业主选聘的合同生效的，前期合同终止 (《物业管理条例》 art. 26). */
    @Test
    void theOwnersContractEndsTheDevelopers() {
        tell(developerAssigns("2026-09-10", "anju", "2026-09-15", "2029-09-15"));
        elected("2026-12-01");
        assertThat(decide(ownersAssign("2027-01-01", "hupan", "2027-02-01", null)))
                .hasSize(1);
    }

    @Test
    void theOwnersContractDoesNotBeginBeforeTheDevelopers() {
        tell(developerAssigns("2026-09-10", "anju", "2027-03-01", null));
        elected("2026-12-01");
        refused(() -> decide(ownersAssign("2027-01-01", "hupan", "2027-02-28", null)), "management.in-force");
        assertThat(decide(ownersAssign("2027-01-01", "hupan", "2027-03-01", null)))
                .hasSize(1);
    }

    /** A developer's contract for years ahead, called off on its first day, leaves the owners their choice. */
    @Test
    void aContractThatNeverBeganHoldsUpNoOther() {
        tell(developerAssigns("2026-09-10", "anju", "2030-10-01", null));
        elected("2026-12-01");
        refused(() -> decide(ownersAssign("2027-01-01", "hupan", "2027-02-01", null)), "management.in-force");
        tell(end(committee("2027-01-01"), "2030-10-01"));
        tell(ownersAssign("2027-01-01", "hupan", "2027-02-01", null));
        var managed = ManagementView.VIEW.known(known, COMMUNITY).orElseThrow();
        assertThat(managed.managedBy("hupan", LocalDate.parse("2027-02-01"))).isTrue();
        assertThat(managed.managedBy("hupan", LocalDate.parse("2030-10-01"))).isTrue();
    }

    /** The contract that was made before it stands: it holds up another, and is what is ended next. */
    @Test
    void whereANextContractNeverBeganTheOneBeforeItStands() {
        elected("2027-01-01");
        tell(ownersAssign("2027-01-05", "anju", "2027-02-01", "2030-02-01"));
        tell(ownersAssign("2028-01-05", "anju", "2030-02-01", null));
        tell(end(committee("2028-02-01"), "2030-02-01"));
        refused(() -> decide(ownersAssign("2028-02-01", "hupan", "2030-01-31", null)), "management.in-force");
        assertThat(decide(ownersAssign("2028-02-01", "hupan", "2030-02-01", null)))
                .hasSize(1);
        tell(end(committee("2028-02-01"), "2029-01-01"));
        tell(ownersAssign("2028-02-01", "hupan", "2029-01-01", null));
        var managed = ManagementView.VIEW.known(known, COMMUNITY).orElseThrow();
        assertThat(managed.managedBy("anju", LocalDate.parse("2028-12-31"))).isTrue();
        assertThat(managed.managedBy("hupan", LocalDate.parse("2029-01-01"))).isTrue();
        assertThat(managed.assignments())
                .extracting(ManagementView.Assignment::until)
                .containsExactly(LocalDate.parse("2029-01-01"), LocalDate.parse("2030-02-01"), null);
    }

    @Test
    void aContractThatIsEndedADayAfterItsFirstHoldsUpAnother() {
        tell(developerAssigns("2026-09-10", "anju", "2030-10-01", null));
        elected("2026-12-01");
        tell(end(committee("2027-01-01"), "2030-10-02"));
        refused(() -> decide(ownersAssign("2027-01-01", "hupan", "2027-02-01", null)), "management.in-force");
    }

    /** The assignment that was ended is voided: what stands before it goes on. */
    @Test
    void anEndIsOfTheCompanyThatItNames() {
        tell(developerAssigns("2026-09-10", "anju", "2026-09-15", null));
        var contract = state();
        assertThat(Management.evolve(contract, new ManagementEnded("hupan", LocalDate.parse("2027-02-01"), "解聘")))
                .isEqualTo(contract);
        assertThat(Management.evolve(contract, new ManagementEnded("anju", LocalDate.parse("2027-02-01"), "解聘")))
                .isNotEqualTo(contract);
    }

    @Test
    void contractsAreToldInTheirOrder() {
        refused(() -> decide(developerAssigns("2026-09-09", "anju", "2026-09-15", null)), "management.dated-before");
        tell(developerAssigns("2026-09-12", "anju", "2026-09-15", null));
        refused(() -> decide(end(developer("2026-09-11"), "2026-09-20")), "management.dated-before");
        assertThat(decide(end(developer("2026-09-12"), "2026-09-20"))).hasSize(1);
    }

    @Test
    void theFirstContractsPriceIsFoundAsTheProfileSays() {
        known.knows("region/371500/profile/p", "2024-05-21", profile("guided"));
        refused(
                () -> decide(developerAssigns("2026-09-10", "anju", "2026-09-15", null)),
                "management.another-price-regime");
        assertThat(decide(assign(developer("2026-09-10"), "anju", PriceRegime.GUIDED, "2026-09-15", null)))
                .hasSize(1);
        elected("2026-12-01");
        assertThat(decide(ownersAssign("2027-01-01", "hupan", "2027-02-01", null)))
                .hasSize(1);
    }

    @Test
    void aContractEndsFromItsFirstDayToTheDayBeforeItsLast() {
        tell(developerAssigns("2026-09-10", "anju", "2026-10-01", "2027-03-01"));
        refused(() -> decide(end(developer("2026-09-20"), "2026-09-30")), "management.not-begun");
        assertThat(decide(end(developer("2026-09-20"), "2026-10-01")))
                .containsExactly(new ManagementEnded("anju", LocalDate.parse("2026-10-01"), "业主大会决定解聘"));
        assertThat(decide(end(developer("2026-09-20"), "2027-02-28"))).hasSize(1);
        refused(() -> decide(end(developer("2026-09-20"), "2027-03-01")), "management.over");
    }

    @Test
    void whatNobodyIsAssignedToDoesNotEnd() {
        refused(() -> decide(end(developer("2026-09-20"), "2026-10-01")), "management.nobody-assigned");
    }

    @Test
    void ofCompaniesOnlyTheAssignedOneEndsItAndTheDeveloperOnlyBeforeTheOwnersMet() {
        tell(developerAssigns("2026-09-10", "anju", "2026-10-01", null));
        refused(() -> decide(end(company("2026-11-01", "hupan"), "2026-12-31")), "management.another-company");
        assertThat(decide(end(company("2026-11-01", "anju"), "2026-12-31"))).hasSize(1);
        elected("2026-12-01");
        assertThat(decide(end(developer("2026-11-30"), "2026-12-31"))).hasSize(1);
        refused(() -> decide(end(developer("2026-12-01"), "2026-12-31")), "management.owners-have-met");
        assertThat(decide(end(committee("2026-12-01"), "2026-12-31"))).hasSize(1);
    }

    @Test
    void theOwnersEvaluateWhoManaged() {
        elected("2027-01-01");
        refused(() -> decide(evaluate("2028-01-10", "2027-01-01", "2027-12-31")), "management.nobody-assigned");
        tell(ownersAssign("2027-01-05", "anju", "2027-02-01", "2030-02-01"));
        refused(() -> decide(evaluate("2028-01-10", "2027-01-31", "2027-12-31")), "management.nobody-in-charge");
        assertThat(tell(evaluate("2028-01-10", "2027-02-01", "2027-12-31")))
                .isInstanceOfSatisfying(
                        ServiceEvaluated.class, it -> assertThat(it.company()).isEqualTo("anju"));
        refused(() -> decide(evaluate("2028-07-10", "2027-12-31", "2028-06-30")), "management.evaluated-already");
        assertThat(decide(evaluate("2028-07-10", "2028-01-01", "2028-06-30"))).hasSize(1);
    }

    @Test
    void anEvaluationIsOfOneCompany() {
        elected("2027-01-01");
        tell(ownersAssign("2027-01-05", "anju", "2027-02-01", "2030-02-01"));
        tell(ownersAssign("2030-01-05", "hupan", "2030-02-01", null));
        assertThat(decide(evaluate("2031-01-10", "2029-02-01", "2030-01-31"))).hasSize(1);
        refused(() -> decide(evaluate("2031-01-10", "2029-02-01", "2030-02-01")), "management.changed-within");
    }

    @Test
    void aCommandsDaysAreWithinTheirBounds() {
        assertThat(developerAssigns("2026-09-10", "anju", "2031-09-10", "2061-09-10"))
                .isNotNull();
        invalid(() -> developerAssigns("2026-09-10", "anju", "2026-09-09", null), "from");
        invalid(() -> developerAssigns("2026-09-10", "anju", "2031-09-11", null), "from");
        invalid(() -> developerAssigns("2026-09-10", "anju", "2026-09-10", "2026-09-10"), "until");
        invalid(() -> developerAssigns("2026-09-10", "anju", "2026-09-10", "2056-09-11"), "until");
        assertThat(end(developer("2026-09-10"), "2031-09-10")).isNotNull();
        invalid(() -> end(developer("2026-09-10"), "2026-09-09"), "until");
        invalid(() -> end(developer("2026-09-10"), "2031-09-11"), "until");
        assertThat(evaluate("2028-01-10", "2023-01-11", "2028-01-10")).isNotNull();
        invalid(() -> evaluate("2028-01-10", "2023-01-10", "2028-01-10"), "to");
        invalid(() -> evaluate("2028-01-10", "2028-01-02", "2028-01-01"), "to");
        invalid(() -> evaluate("2028-01-10", "2028-01-01", "2028-01-11"), "to");
    }

    private static ProfileEnacted profile(String regime) {
        return new ProfileEnacted(
                "p",
                "371500",
                Level.CITY,
                Reach.REGION,
                "聊城市高品质住宅建设实施方案",
                "聊建字〔2024〕17号",
                LocalDate.parse("2024-05-21"),
                null,
                List.of(new Figure(FigureKey.PRICE_REGIME, regime, null, "clause")));
    }

    static void refused(ThrowingCallable command, String... codes) {
        var refusal = catchThrowableOfType(Refusal.class, command);
        assertThat(refusal).isNotNull();
        assertThat(refusal.unmet()).extracting(Unmet::code).containsExactly(codes);
    }

    private static void invalid(ThrowingCallable command, String field) {
        assertThatIllegalArgumentException().isThrownBy(command).withMessageStartingWith(field);
    }
}
