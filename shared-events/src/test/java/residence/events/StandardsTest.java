package residence.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import residence.events.BuildingEvent.BuildingAdmitted;
import residence.events.BuildingEvent.BuildingRegistered;
import residence.events.BuildingEvent.EvidenceGrade;
import residence.events.BuildingEvent.Structure;
import residence.events.ProjectEvent.Phase;
import residence.events.ProjectEvent.ProjectRegistered;
import residence.events.ProjectStandardsEvent.Basis;
import residence.events.ProjectStandardsEvent.ProfileApplied;
import residence.events.StandardsEvent.Figure;
import residence.events.StandardsEvent.Level;
import residence.events.StandardsEvent.ProfileEnacted;
import residence.events.StandardsEvent.Reach;

/** Which figure governs: the project's own first, then the nearest jurisdiction in force. */
class StandardsTest {
    private static final String KEY = FigureKey.REPAIR_ASSIGN_DAYS;
    private static final Subject PROJECT = Subject.of("project", "JSW");
    private static final Subject BUILDING = Subject.of("building", "B1");
    private static final Subject OLD_BUILDING = Subject.of("building", "OLD");
    private static final LocalDate DAY = LocalDate.of(2025, 6, 1);

    private final Told known = new Told();

    StandardsTest() {
        known.tell(
                PROJECT,
                new ProjectRegistered(
                        "金水湾", Subject.of("parcel", "P1"), "371502", "donghu", List.of(new Phase("1", "一期"))));
        known.tell(BUILDING, new BuildingRegistered(PROJECT, "1", "1号楼", Structure.FRAME, 50, 6, 0, 0, List.of()));
        known.tell(
                OLD_BUILDING,
                new BuildingAdmitted(
                        "371502",
                        "柳园",
                        "3号楼",
                        2003,
                        null,
                        Structure.FRAME,
                        50,
                        6,
                        "台账",
                        EvidenceGrade.COPY,
                        List.of()));
    }

    @Test
    void whereNobodySetsAFigureThereIsNone() {
        assertThat(governing(BUILDING, DAY).number(KEY)).isEmpty();
        assertThat(governing(Subject.of("building", "unheard"), DAY).number(KEY))
                .isEmpty();
    }

    @Test
    void theNarrowerJurisdictionDecidesFigureByFigure() {
        enacted("000000", Level.NATION, "2000-01-30", null, "9");
        assertThat(governing(BUILDING, DAY).number(KEY)).contains(9);
        enacted("370000", Level.PROVINCE, "2000-01-30", null, "7");
        enacted("371500", Level.CITY, "2000-01-30", null, "5");
        assertThat(governing(BUILDING, DAY).number(KEY)).contains(5);
        enacted("371502", Level.COUNTY, "2000-01-30", null, "3");
        assertThat(governing(BUILDING, DAY).number(KEY)).contains(3);
        assertThat(governing(OLD_BUILDING, DAY).number(KEY)).contains(3);
        assertThat(governing(BUILDING, DAY).number(FigureKey.SPRAY_SHARE)).isEmpty();
    }

    @Test
    void aNeighboursFigureDoesNotCount() {
        enacted("371600", Level.CITY, "2000-01-30", null, "5");
        enacted("371503", Level.COUNTY, "2000-01-30", null, "5");
        assertThat(governing(BUILDING, DAY).number(KEY)).isEmpty();
    }

    @Test
    void aProfileIsLawFromItsFirstToItsLastDay() {
        enacted("371500", Level.CITY, "2024-05-21", "2025-06-01", "5");
        assertThat(governing(BUILDING, LocalDate.of(2024, 5, 20)).number(KEY)).isEmpty();
        assertThat(governing(BUILDING, LocalDate.of(2024, 5, 21)).number(KEY)).contains(5);
        assertThat(governing(BUILDING, DAY).number(KEY)).contains(5);
        assertThat(governing(BUILDING, DAY.plusDays(1)).number(KEY)).isEmpty();
    }

    @Test
    void aProfileForSomeProjectsBindsThoseItIsAppliedToFromThatDayOn() {
        enacted("371500", Level.CITY, "2000-01-30", null, "5");
        var pilot = profile("371500", "pilot");
        known.tell(
                pilot,
                new ProfileEnacted(
                        "pilot", "371500", Level.CITY, Reach.APPLIED, "t", "d", day("2024-05-21"), null, figures("2")));
        assertThat(governing(BUILDING, DAY).number(KEY)).contains(5);
        known.tell(PROJECT, new ProfileApplied(pilot, Basis.PILOT_ENROLMENT, "入库通知", DAY));
        assertThat(governing(BUILDING, DAY.minusDays(1)).number(KEY)).contains(5);
        assertThat(governing(BUILDING, DAY).number(KEY)).contains(2);
        assertThat(governing(OLD_BUILDING, DAY).number(KEY)).contains(5);
    }

    /** It lies in another partition than the project: without its text nobody can say which gates it asks for. */
    @Test
    void anAppliedProfileWhoseTextWasNotHeardIsAskedForFromThatDayOn() {
        enacted("371500", Level.CITY, "2000-01-30", null, "5");
        var pilot = profile("371500", "pilot");
        known.tell(PROJECT, new ProfileApplied(pilot, Basis.PILOT_ENROLMENT, "入库通知", DAY));
        assertThat(governing(BUILDING, DAY.minusDays(1)).number(KEY)).contains(5);
        assertThat(unheard(() -> governing(BUILDING, DAY))).isEqualTo("not-heard.profile");
        assertThat(governing(OLD_BUILDING, DAY).number(KEY)).contains(5);
        known.tell(
                pilot,
                new ProfileEnacted(
                        "pilot", "371500", Level.CITY, Reach.APPLIED, "t", "d", day("2024-05-21"), null, figures("2")));
        assertThat(governing(BUILDING, DAY).number(KEY)).contains(2);
    }

    @Test
    void theLawWasHeardOfWhereItsWarrantyTermsWere() {
        enacted("371500", Level.CITY, "2000-01-30", null, "5");
        assertThat(unheard(() -> governing(BUILDING, DAY).heard(BUILDING, DAY))).isEqualTo("not-heard.standards");
        var terms = List.of(new Figure(FigureKey.WARRANTY_BUILDER + Part.HEATING, "2 seasons", "season", "L1"));
        known.tell(
                profile("000000", "law"),
                new ProfileEnacted(
                        "law", "000000", Level.NATION, Reach.REGION, "t", "d", day("2000-01-30"), null, terms));
        assertThat(governing(BUILDING, DAY).heard(BUILDING, DAY).number(KEY)).contains(5);
    }

    private static String unheard(ThrowingCallable asked) {
        var refusal = catchThrowableOfType(Refusal.class, asked);
        assertThat(refusal).as("a refusal").isNotNull();
        return refusal.unmet().getFirst().code();
    }

    @Test
    void ofTwoAppliedProfilesTheLastAppliedDecides() {
        for (String figure : List.of("4", "6")) {
            var profile = profile("371500", "p" + figure);
            known.tell(
                    profile,
                    new ProfileEnacted(
                            "p" + figure,
                            "371500",
                            Level.CITY,
                            Reach.APPLIED,
                            "t",
                            "d",
                            day("2024-05-21"),
                            null,
                            figures(figure)));
            known.tell(PROJECT, new ProfileApplied(profile, Basis.RECOGNITION, "认定", day("2024-06-01")));
        }
        assertThat(governing(BUILDING, DAY).number(KEY)).contains(6);
    }

    @Test
    void aGateIsAskedForWhereTheGoverningFigureSaysSo() {
        assertThat(governing(BUILDING, DAY).require(KEY)).isFalse();
        enacted("370000", Level.PROVINCE, "2000-01-30", null, "true");
        assertThat(governing(BUILDING, DAY).require(KEY)).isTrue();
        enacted("371500", Level.CITY, "2000-01-30", null, "false");
        assertThat(governing(BUILDING, DAY).require(KEY)).isFalse();
    }

    @Test
    void aFigureThatGovernsNamesItsProfile() {
        enacted("371500", Level.CITY, "2000-01-30", null, "5");
        assertThat(governing(BUILDING, DAY).governing(KEY))
                .extracting(Standards.Governing::law)
                .containsExactly(profile("371500", "law"));
    }

    private Standards governing(Subject building, LocalDate day) {
        return Standards.governing(known, building, day);
    }

    private void enacted(String region, Level level, String from, @Nullable String until, String figure) {
        known.tell(
                profile(region, "law"),
                new ProfileEnacted(
                        "law",
                        region,
                        level,
                        Reach.REGION,
                        "t",
                        "d",
                        day(from),
                        until == null ? null : day(until),
                        figures(figure)));
    }

    private static Subject profile(String region, String id) {
        return Subject.of("region", region).child("profile", id);
    }

    private static List<Figure> figures(String value) {
        return List.of(new Figure(KEY, value, "d", "clause"));
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }
}
