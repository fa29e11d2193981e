package residence.record.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import residence.events.EntryEvent;
import residence.events.EventCatalogue;
import residence.events.view.Lists;
import residence.record.Sample;
import residence.record.audience.Audience;
import residence.record.fold.Chapter;
import residence.record.fold.Section;

/** Nothing that the services publish is missing from the record. */
class ChaptersTest {
    @Test
    void everyNounHasOneChapter() {
        var nouns = EventCatalogue.types().values().stream()
                .filter(event -> !EntryEvent.class.isAssignableFrom(event))
                .<Class<?>>map(EventCatalogue::nounOf)
                .distinct()
                .toList();
        assertThat(Chapters.ALL.stream().<Class<?>>map(Chapter::events)).containsExactlyInAnyOrderElementsOf(nouns);
        assertThat(Chapters.ALL).extracting(Chapter::name).doesNotHaveDuplicates();
    }

    @Test
    void anAuthorityAndTheHolderSeeEveryChapterAndNoAudienceOneThatIsNotThere() {
        var names = Chapters.ALL.stream().map(Chapter::name).toList();
        for (Audience audience : List.of(Audience.AUTHORITY, Audience.HOLDER)) {
            assertThat(audience.ownChapters()).containsExactlyInAnyOrderElementsOf(names);
            assertThat(audience.commonChapters()).containsExactlyInAnyOrderElementsOf(names);
        }
        for (Audience audience : Audience.values()) {
            assertThat(names).containsAll(audience.ownChapters()).containsAll(audience.commonChapters());
        }
    }

    /** Of common parts, too: whoever built, manages or examines the building is no party to it. */
    @Test
    void r22_claimsAreForTheirTwoSidesAndForWhoOverseesThem() {
        var sides = List.of(Audience.AUTHORITY, Audience.DEVELOPER, Audience.HOLDER, Audience.FORMER_HOLDER);
        assertThat(who(Audience::ownChapters, Chapters.CLAIMS)).containsExactlyInAnyOrderElementsOf(sides);
        assertThat(who(Audience::commonChapters, Chapters.CLAIMS))
                .containsExactlyInAnyOrderElementsOf(Lists.plus(sides, Audience.OWNERS_COMMITTEE));
    }

    /** A tenant may ask for them. */
    @Test
    void r14_repairsAreForEverybodyButThePublicAndOfADwellingNotForTheCommittee() {
        assertThat(who(Audience::ownChapters, Chapters.REPAIRS))
                .contains(Audience.TENANT, Audience.PARTY)
                .doesNotContain(Audience.PUBLIC, Audience.OWNERS_COMMITTEE)
                .hasSize(Audience.values().length - 2);
        assertThat(who(Audience::commonChapters, Chapters.REPAIRS))
                .doesNotContain(Audience.PUBLIC)
                .hasSize(Audience.values().length - 1);
    }

    private static List<Audience> who(Function<Audience, Set<String>> chapters, Chapter<?, ?> chapter) {
        return Stream.of(Audience.values())
                .filter(audience -> chapters.apply(audience).contains(chapter.name()))
                .toList();
    }

    @Test
    void everyEntryOfTheSampleStandsInADocument() {
        var shelf = new MemoryShelf();
        var recording = new Recording(shelf);
        InterleavingTest.told(Sample.pilot()).forEach(told -> {
            recording.record(told);
            assertThat(shelf.documentsOf(told.entry().id()))
                    .as(told.entry().type())
                    .isNotEmpty();
        });
    }

    @Test
    void whatIsWrittenIsReadAgain() {
        var shelf = new MemoryShelf();
        InterleavingTest.told(Sample.pilot()).forEach(new Recording(shelf)::record);
        shelf.keys().forEach(key -> {
            Section section = shelf.standing(key);
            assertThat(SectionJson.read(SectionJson.write(section))).isEqualTo(section);
        });
    }
}
