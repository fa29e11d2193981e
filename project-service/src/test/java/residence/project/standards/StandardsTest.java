package residence.project.standards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static residence.project.Refusals.refused;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import residence.events.FigureKey;
import residence.events.Part;
import residence.events.StandardsEvent.Figure;
import residence.events.StandardsEvent.Level;
import residence.events.StandardsEvent.ProfileEnacted;
import residence.events.StandardsEvent.Reach;
import residence.events.Subject;
import residence.project.Acts;
import residence.project.Ledger;
import residence.project.standards.Standards.Draft;
import residence.project.standards.Standards.Enacted;
import residence.project.standards.StandardsCommand.EnactProfile;

class StandardsTest {
    private static final String ROOF = FigureKey.WARRANTY_BUILDER + Part.ROOF_WATERPROOFING;
    private static final String HEATING = FigureKey.WARRANTY_BUILDER + Part.HEATING;
    private static final String STRUCTURE = FigureKey.WARRANTY_BUILDER + Part.MAIN_STRUCTURE;
    private static final String OWNER_DRAINS = FigureKey.WARRANTY_OWNER + Part.DRAINS;

    private final Ledger ledger = new Ledger();

    @ParameterizedTest
    @CsvSource({"000000, NATION", "370000, PROVINCE", "371500, CITY", "371502, COUNTY", "511700-GX, COUNTY"})
    void aProfilesLevelFollowsFromItsRegion(String region, Level level) {
        assertThat(enact(profile(region, "p", figure("indicator.green-ratio", "35")))
                        .level())
                .isEqualTo(level);
    }

    @Test
    void aProfileIsEnactedOnce() {
        var again = profile("371500", "p", figure("indicator.green-ratio", "35"));
        refused(() -> Standards.decide(again, new Enacted(), facts(again)), "profile.already-enacted");
    }

    @ParameterizedTest
    @CsvSource({"P5Y", "P60M", "P5Y1D", "P10Y", "design-life"})
    void r11_aTermAsLongAsTheLawsOrLongerIsEnacted(String term) {
        nationEnacted();
        assertThat(enact(profile("371500", "p", figure(ROOF, term))).figures()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"P4Y", "P59M", "P4Y11M30D"})
    void r11_aShorterTermIsRefused(String term) {
        nationEnacted();
        refusedFigure(ROOF, term, "R11.shortens-statutory-term");
    }

    @Test
    void r11_seasonsAreComparedWithSeasons() {
        nationEnacted();
        assertThat(enact(profile("371500", "p", figure(HEATING, "2 seasons")))).isNotNull();
        refusedFigure(HEATING, "1 season", "R11.shortens-statutory-term");
        refusedFigure(HEATING, "P5Y", "R11.shortens-statutory-term");
    }

    @Test
    void r11_nothingIsAsLongAsADesignLifeButItself() {
        nationEnacted();
        assertThat(enact(profile("371500", "p", figure(STRUCTURE, "design-life"))))
                .isNotNull();
        refusedFigure(STRUCTURE, "P99Y", "R11.shortens-statutory-term");
    }

    @Test
    void r11_theOwnersTermHasItsOwnFloor() {
        nationEnacted();
        assertThat(enact(profile("371500", "p", figure(OWNER_DRAINS, "P2M")))).isNotNull();
        refusedFigure(OWNER_DRAINS, "P1M", "R11.shortens-statutory-term");
    }

    @Test
    void r11_withoutTheNationsProfileNoTermCanBeChecked() {
        refusedFigure(ROOF, "P10Y", "profile.nation-first");
        assertThat(enact(profile("371500", "p", figure(FigureKey.SPRAY_SHARE, "15"))))
                .isNotNull();
    }

    @Test
    void r11_allShortenedTermsAreListedAtOnce() {
        nationEnacted();
        var profile = profile("371500", "p", figure(ROOF, "P1Y"), figure(HEATING, "1 season"));
        refused(() -> enact(profile), "R11.shortens-statutory-term", "R11.shortens-statutory-term");
    }

    @ParameterizedTest
    @CsvSource({
        "spray-test.share, 15 %",
        "ponding.surface-layer, P1D",
        "repair.assign, three",
        "revisit.window, 6",
        "revisit.window, 2 seasons",
        "season.heating.start, 02-30",
        "season.heating.start, 11/15",
        "warranty.builder.ROOF, P5Y",
        "warranty.builder.ROOF_WATERPROOFING, 5",
        "warranty.builder.ROOF_WATERPROOFING, P0D",
        "warranty.builder.ROOF_WATERPROOFING, P5D3Y",
        "warranty.builder.ROOF_WATERPROOFING, 3 seasons",
        "warranty.owner.HEATING, 0 seasons"
    })
    void aFigureThatNobodyCanReadIsRefused(String key, String value) {
        nationEnacted();
        refusedFigure(key, value, "profile.unreadable-figure");
    }

    @ParameterizedTest
    @CsvSource({
        "spray-test.share, 15",
        "revisit.window, P6M",
        "season.heating.start, 11-15",
        "indicator.storey-height, 3.00",
        "price-regime.property-service, market"
    })
    void aFigureThatCanBeReadOrThatNobodyAsksForYetIsEnacted(String key, String value) {
        assertThat(enact(profile("371500", "p", figure(key, value)))).isNotNull();
    }

    @ParameterizedTest
    @CsvSource({"2025-12-31, 2026-06-30", "2023-01-01, 2024-01-01", "2020-01-01, ", "2024-06-01, 2024-06-30"})
    void oneProfileOfARegionIsInForceOnAnyDay(String from, String until) {
        enacted("371500", Reach.REGION, "2024-01-01", "2025-12-31");
        refused(() -> enact(dated("371500", Reach.REGION, from, until)), "profile.overlaps");
    }

    @ParameterizedTest
    @CsvSource({"2026-01-01, ", "2023-01-01, 2023-12-31"})
    void theNextProfileBeginsTheDayAfter(String from, String until) {
        enacted("371500", Reach.REGION, "2024-01-01", "2025-12-31");
        assertThat(enact(dated("371500", Reach.REGION, from, until))).isNotNull();
    }

    @Test
    void profilesOfOtherRegionsLevelsAndReachDoNotOverlap() {
        enacted("371500", Reach.REGION, "2024-01-01", null);
        assertThat(enact(dated("370000", Reach.REGION, "2024-01-01", null))).isNotNull();
        assertThat(enact(dated("371600", Reach.REGION, "2024-01-01", null))).isNotNull();
        assertThat(enact(dated("371500", Reach.APPLIED, "2024-01-01", null))).isNotNull();
    }

    @Test
    void aProfileNamesEachFigureOnceAndEndsAfterItBegins() {
        assertThatThrownBy(() -> profile("371500", "p", figure(ROOF, "P5Y"), figure(ROOF, "P6Y")))
                .hasMessageContaining("twice");
        assertThatThrownBy(() -> dated("371500", Reach.REGION, "2024-01-02", "2024-01-01"))
                .hasMessageContaining("validUntil");
        assertThatThrownBy(() -> profile("3715", "p", figure(ROOF, "P5Y"))).hasMessageContaining("region");
    }

    private void nationEnacted() {
        var nation = profile(
                "000000",
                "statute",
                figure(ROOF, "P5Y"),
                figure(HEATING, "2 seasons"),
                figure(STRUCTURE, "design-life"),
                figure(OWNER_DRAINS, "P2M"));
        ledger.with(nation.subject(), "2000-01-30", enact(nation));
    }

    private void enacted(String region, Reach reach, String from, String until) {
        var subject = Subject.of("region", region).child("profile", "earlier");
        var profile = dated(region, reach, from, until);
        ledger.with(
                subject,
                from,
                new ProfileEnacted(
                        "earlier",
                        region,
                        Level.CITY,
                        reach,
                        "t",
                        "d",
                        profile.validFrom(),
                        profile.validUntil(),
                        profile.figures()));
    }

    private void refusedFigure(String key, String value, String code) {
        refused(() -> enact(profile("371500", "p", figure(key, value))), code);
    }

    private ProfileEnacted enact(EnactProfile command) {
        return (ProfileEnacted)
                Standards.decide(command, new Draft(), facts(command)).getFirst();
    }

    private StandardsFacts facts(EnactProfile command) {
        return StandardsFacts.lookUp(command, new Draft(), ledger);
    }

    private static EnactProfile profile(String region, String id, Figure... figures) {
        return new EnactProfile(
                Acts.on("2024-05-21", Acts.authority("housing")),
                Subject.of("region", region).child("profile", id),
                Reach.REGION,
                "聊城市高品质住宅建设实施方案",
                "聊建字〔2024〕17号",
                region.equals("000000") ? LocalDate.of(2000, 1, 30) : LocalDate.of(2024, 5, 21),
                null,
                List.of(figures));
    }

    private static EnactProfile dated(String region, Reach reach, String from, String until) {
        return new EnactProfile(
                Acts.on("2024-05-21", Acts.authority("housing")),
                Subject.of("region", region).child("profile", "new"),
                reach,
                "t",
                "d",
                LocalDate.parse(from),
                until == null ? null : LocalDate.parse(until),
                List.of(figure("indicator.green-ratio", "35")));
    }

    private static Figure figure(String key, String value) {
        return new Figure(key, value, null, "clause");
    }
}
