package residence.property;

import static org.assertj.core.api.Assertions.assertThat;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import residence.kit.command.Caller;

/** Who manages the community, as its neighbours read it; and what the company that manages it reads. */
class ManagementOverHttpTest extends RunningService {

    @Test
    void everybodyReadsWhoManagesWhichCommunityAndWhoseContractIsAboutToEnd() {
        Awaitility.await()
                .untilAsserted(() -> assertThat(get(BODY, "/managements?region=371500&company=anju"))
                        .hasStatusOk()
                        .bodyText()
                        .contains("community/JSW", "\"inCharge\":\"anju\"", "COMMITTEE"));
        assertThat(get(BODY, "/managements?until=2030-02-01")).bodyText().contains("community/JSW");
        assertThat(get(BODY, "/managements?until=2030-01-31")).bodyText().doesNotContain("community/JSW");
        assertThat(get(BODY, "/managements?region=371600")).bodyText().doesNotContain("community/JSW");
        assertThat(get(BODY, "/managements?by=DEVELOPER")).bodyText().doesNotContain("community/JSW");
    }

    @Test
    void theCompanyReadsTheCasesOfItsCommunityAndAnotherDoesNot() {
        assertThat(post(COMPANY, "/work-orders/W-M/request-maintenance", """
                        {"place":"building/B1","part":"COMMON_EQUIPMENT","kind":"NOISE","description":"闭门器异响"}""")).hasStatus(201);
        Awaitility.await()
                .untilAsserted(() -> assertThat(get(COMPANY, "/work-orders?place=building/B1"))
                        .hasStatusOk()
                        .bodyText()
                        .contains("workorder/W-M"));
        var another = new Caller("x", "property-company", "hupan", null, java.util.List.of());
        assertThat(get(another, "/work-orders?place=building/B1")).bodyText().doesNotContain("workorder/W-M");
        assertThat(get(COMMITTEE, "/work-orders?place=building/B1")).bodyText().contains("workorder/W-M");
        assertThat(post(another, "/work-orders/W-M/assign-maintenance", "{\"worker\":\"p-7\"}"))
                .hasStatus(403);
    }

    @Test
    void aRefusalNamesCodesInTheReadersLanguage() {
        assertThat(post(COMMITTEE, "/communities/JSW/management/assign-management", """
                        {"company":"hupan","grade":"三级","priceRegime":"MARKET","from":"2027-03-01"}"""))
                .hasStatus(409)
                .bodyText()
                .contains("management.in-force", "anju");
    }
}
