package residence.warranty.warranty;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import residence.events.HandoverEvent.Promise;
import residence.events.Part;
import residence.events.WarrantyEvent.Term;
import residence.warranty.Figures;

/**
 * R11 and R12 in worked examples: dates in, dates out. The heating season of these examples runs from 15 November to
 * 15 March, the cooling season from 1 June to 30 September; the building's design life is 50 years.
 */
class TermsTest {
    private static final int DESIGN_LIFE = 50;

    @ParameterizedTest(name = "{0}: {2} from acceptance on {1} end on {3}")
    @CsvSource(textBlock = """
            # part,                    accepted on, length,      last day    , because
            ROOF_WATERPROOFING,        2016-03-01,  P5Y,         2021-02-28   # the day of acceptance is the first of five years
            ROOF_WATERPROOFING,        2011-03-01,  P5Y,         2016-02-29   # the day before the corresponding day is a leap day
            ROOF_WATERPROOFING,        2016-02-29,  P5Y,         2021-02-28   # no 29 February in 2021: the month's last day
            WET_ROOM_WATERPROOFING,    2026-09-20,  P10Y,        2036-09-19   # ten years where the land's conditions impose them
            ELECTRICS,                 2014-06-30,  P2Y,         2016-06-29
            ELECTRICS,                 2014-12-31,  P2Y,         2016-12-30
            ELECTRICS,                 2015-01-01,  P2Y,         2016-12-31   # whole calendar years
            ELECTRICS,                 2017-03-01,  P3Y,         2020-02-29
            EQUIPMENT,                 2016-02-29,  P1Y,         2017-02-28   # a year from a leap day
            EQUIPMENT,                 2017-03-01,  P1Y,         2018-02-28
            DRAINS,                    2016-12-31,  P2M,         2017-02-28   # no 31 February: the month's last day
            LAMPS_AND_SWITCHES,        2016-08-31,  P6M,         2017-02-28
            LAMPS_AND_SWITCHES,        2016-08-30,  P6M,         2017-02-28
            LAMPS_AND_SWITCHES,        2016-08-29,  P6M,         2017-02-28
            LAMPS_AND_SWITCHES,        2016-08-28,  P6M,         2017-02-27   # 28 February exists: the day before it
            LAMPS_AND_SWITCHES,        2016-05-01,  P30D,        2016-05-30
            FOUNDATION,                2016-03-01,  design-life, 2066-02-28
            MAIN_STRUCTURE,            2016-02-29,  design-life, 2066-02-28
            HEATING,                   2016-03-01,  2 seasons,   2018-03-15   # the season under way is covered, not counted
            HEATING,                   2016-03-16,  2 seasons,   2018-03-15
            HEATING,                   2016-11-14,  2 seasons,   2018-03-15
            HEATING,                   2016-11-15,  2 seasons,   2018-03-15   # begins on the season's first day: it is whole
            HEATING,                   2016-11-16,  2 seasons,   2019-03-15   # one day of the first season is lost: it does not count
            HEATING,                   2016-12-31,  1 season,    2018-03-15
            HEATING,                   2026-09-20,  5 seasons,   2031-03-15
            COOLING,                   2016-03-01,  2 seasons,   2017-09-30
            COOLING,                   2016-06-01,  2 seasons,   2017-09-30
            COOLING,                   2016-06-02,  2 seasons,   2018-09-30
            COOLING,                   2016-10-01,  1 season,    2017-09-30
            """)
    void r11_buildersClock(Part part, LocalDate accepted, String length, String lastDay) {
        var figures = Figures.northern().builder(part, length);
        var terms = terms(figures).builders(part.common(), accepted);
        assertThat(terms)
                .singleElement()
                .isEqualTo(new Term(part, accepted, day(lastDay), null, clause(part, "builder")));
    }

    @Test
    void r11_aPartWarrantedForADesignLifeThatNobodySaidGetsNoTerm() {
        var figures =
                Figures.northern().builder(Part.FOUNDATION, "design-life").builder(Part.ROOF_WATERPROOFING, "P5Y");
        var terms = new Terms(figures.standards(), null).builders(true, LocalDate.of(2016, 3, 1));

        assertThat(terms).extracting(Term::part).containsExactly(Part.ROOF_WATERPROOFING);
    }

    @ParameterizedTest(name = "{0}: builder {2} from {1}, owner {4} from {3}: until {5}")
    @CsvSource(nullValues = "-", textBlock = """
            # part,                 accepted on, builder's,   handed over, at least,    owner's last day
            ROOF_WATERPROOFING,     2016-03-01,  P5Y,         2016-05-01,  P3Y,         2021-02-28   # what is left of the builder's is longer
            ROOF_WATERPROOFING,     2016-03-01,  P5Y,         2018-03-01,  P3Y,         2021-02-28   # equal
            ROOF_WATERPROOFING,     2016-03-01,  P5Y,         2018-03-02,  P3Y,         2021-03-01   # one day later the minimum is longer
            ROOF_WATERPROOFING,     2016-03-01,  P5Y,         2019-06-01,  P3Y,         2022-05-31   # sold late
            WET_ROOM_WATERPROOFING, 2016-03-01,  P5Y,         2016-05-01,  P1Y,         2021-02-28
            WET_ROOM_WATERPROOFING, 2026-09-01,  P10Y,        2026-09-20,  P10Y,        2036-09-19
            SANITARY_WARE,          2016-03-01,  -,           2016-05-01,  P1Y,         2017-04-30   # the builder's clock knows no sanitary ware
            LAMPS_AND_SWITCHES,     2016-03-01,  -,           2016-08-31,  P6M,         2017-02-28
            DRAINS,                 2016-03-01,  -,           2016-12-31,  P2M,         2017-02-28
            DRAINS,                 2016-03-01,  P2Y,         2016-12-31,  P2M,         2018-02-28
            HEATING,                2016-03-01,  2 seasons,   2016-05-01,  1 season,    2018-03-15
            HEATING,                2016-03-01,  2 seasons,   2017-11-15,  1 season,    2018-03-15
            HEATING,                2016-03-01,  2 seasons,   2017-11-16,  1 season,    2019-03-15   # a whole season is left to the owner
            ELECTRICS,              2016-03-01,  P2Y,         2018-02-28,  -,           2018-02-28   # its last day
            FOUNDATION,             2016-03-01,  design-life, 2016-05-01,  design-life, 2066-02-28   # the building ages from its completion
            """)
    void r11_ownersClock(
            Part part, LocalDate accepted, String builders, LocalDate handedOver, String atLeast, String lastDay) {
        var terms = terms(Figures.northern().builder(part, builders).owner(part, atLeast));
        var owners = terms.owners(part.common(), handedOver, terms.builders(part.common(), accepted), List.of());
        assertThat(owners).singleElement().satisfies(term -> {
            assertThat(term.startsOn()).isEqualTo(handedOver);
            assertThat(term.endsOn()).isEqualTo(day(lastDay));
        });
    }

    @ParameterizedTest(name = "the guarantee promises {1} for {0}: until {2}")
    @CsvSource(textBlock = """
            # accepted on 2016-03-01 with 5 years or 2 seasons from the builder, handed over on 2016-05-01
            WET_ROOM_WATERPROOFING, P8Y,       2024-04-30   # a contract may lengthen
            WET_ROOM_WATERPROOFING, P1Y,       2021-02-28   # and never shorten
            HEATING,                3 seasons, 2019-03-15
            HEATING,                1 season,  2018-03-15
            """)
    void r11_aPromiseLengthensAndNeverShortens(Part part, String promise, String lastDay) {
        var terms = terms(
                Figures.northern().builder(Part.WET_ROOM_WATERPROOFING, "P5Y").builder(Part.HEATING, "2 seasons"));
        var builders = terms.builders(false, LocalDate.parse("2016-03-01"));
        var owners = terms.owners(false, LocalDate.parse("2016-05-01"), builders, List.of(new Promise(part, promise)));
        assertThat(owners)
                .filteredOn(term -> term.part() == part)
                .singleElement()
                .extracting(Term::endsOn)
                .isEqualTo(day(lastDay));
    }

    @Test
    void r11_aTermNamesTheClauseThatMadeItLongest() {
        var terms = terms(Figures.northern().builder(Part.DRAINS, "P2Y").owner(Part.DRAINS, "P2M"));
        var builders = terms.builders(false, LocalDate.parse("2016-03-01"));
        var promise = List.of(new Promise(Part.DRAINS, "P3Y"));
        var from = LocalDate.parse("2016-05-01");
        assertThat(terms.owners(false, from, builders, List.of()).getFirst().clause())
                .isEqualTo("clause of warranty.builder.DRAINS");
        assertThat(terms.owners(false, from, builders, promise).getFirst().clause())
                .isEqualTo("住宅质量保证书");
    }

    @Test
    void r11_aPartWithoutAFigureGetsNoTerm() {
        var terms = terms(Figures.northern().builder(Part.ELECTRICS, "P2Y"));
        assertThat(terms.builders(false, LocalDate.parse("2016-03-01")))
                .extracting(Term::part)
                .containsExactly(Part.ELECTRICS);
        assertThat(terms.builders(true, LocalDate.parse("2016-03-01"))).isEmpty();
    }

    @Test
    void r11_aBuildersTermThatEndedBeforeHandOverLeavesNothingToTheOwner() {
        var terms = terms(Figures.northern().builder(Part.ELECTRICS, "P2Y"));
        var builders = terms.builders(false, LocalDate.parse("2016-03-01"));
        assertThat(terms.owners(false, LocalDate.parse("2018-03-01"), builders, List.of()))
                .isEmpty();
    }

    @Test
    void r11_whereNoSeasonIsCalledNoSeasonIsWarranted() {
        var southern = new Figures().builder(Part.HEATING, "2 seasons").builder(Part.ELECTRICS, "P2Y");
        assertThat(terms(southern).builders(false, LocalDate.parse("2016-03-01")))
                .extracting(Term::part)
                .containsExactly(Part.ELECTRICS);
    }

    @Test
    void r11_dwellingAndCommonPartsNeverMix() {
        var figures = new Figures();
        for (Part part : Part.values()) {
            figures.builder(part, "P2Y");
        }
        assertThat(terms(figures).builders(true, LocalDate.parse("2016-03-01")))
                .allMatch(term -> term.part().common());
        assertThat(terms(figures).builders(false, LocalDate.parse("2016-03-01")))
                .noneMatch(term -> term.part().common());
    }

    @ParameterizedTest(name = "a term that ends on {0} is revisited from {1} on")
    @CsvSource(textBlock = """
            # last day,  first day of the window
            2021-08-31,  2021-03-01
            2021-02-28,  2020-09-01
            2024-02-29,  2023-09-01
            2036-09-19,  2036-03-20
            2021-08-30,  2021-02-28
            """)
    void r12_theLastSixMonthsOfAWaterproofTerm(LocalDate lastDay, LocalDate from) {
        var start = LocalDate.parse("2016-03-01");
        assertThat(Terms.revisitFrom(Part.ROOF_WATERPROOFING, start, lastDay, Period.parse("P6M")))
                .isEqualTo(from);
    }

    @Test
    void r12_aWindowNeverBeginsBeforeTheTerm() {
        var start = LocalDate.parse("2021-05-01");
        var end = LocalDate.parse("2021-08-31");
        assertThat(Terms.revisitFrom(Part.ROOF_WATERPROOFING, start, end, Period.parse("P6M")))
                .isEqualTo(start);
    }

    @ParameterizedTest
    @EnumSource(Part.class)
    void r12_onlyWaterproofPartsOnTheOwnersClockAreRevisited(Part part) {
        var terms = terms(Figures.northern().builder(part, "P5Y"));
        var builders = terms.builders(part.common(), LocalDate.parse("2016-03-01"));
        var owners = terms.owners(part.common(), LocalDate.parse("2016-05-01"), builders, List.of());
        assertThat(builders).singleElement().extracting(Term::revisitFrom).isNull();
        assertThat(owners)
                .singleElement()
                .extracting(Term::revisitFrom)
                .isEqualTo(part.waterproof() ? LocalDate.parse("2020-09-01") : null);
    }

    @Test
    void r12_withoutAWindowInTheProfileNothingIsRevisited() {
        var terms = terms(new Figures().owner(Part.ROOF_WATERPROOFING, "P3Y"));
        assertThat(terms.owners(true, LocalDate.parse("2016-05-01"), List.of(), List.of()))
                .singleElement()
                .extracting(Term::revisitFrom)
                .isNull();
    }

    private static Terms terms(Figures figures) {
        return new Terms(figures.standards(), DESIGN_LIFE);
    }

    /** The examples carry their reason behind a sharp. */
    private static LocalDate day(String cell) {
        return LocalDate.parse(cell.split("#", 2)[0].strip());
    }

    private static String clause(Part part, String clock) {
        return "clause of warranty." + clock + "." + part;
    }
}
