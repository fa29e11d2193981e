package residence.record.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import residence.events.BuildingEvent.MilestoneReached;
import residence.events.RepairEvent.RepairAssigned;
import residence.events.UnitInspectionEvent.PondingTested;
import residence.events.UnitInspectionEvent.UnitInspectionPassed;
import residence.kit.testing.SampleTopics;
import residence.record.Sample;
import residence.record.Story;

/** The same events give the same bytes, however topics interleave and however often they are delivered. */
class InterleavingTest {
    private static final int ROUNDS = 300;

    @Test
    void theSameEventsGiveTheSameBytesInEveryInterleaving() {
        var told = told(story());
        var expected = deliver(told);
        for (int seed = 0; seed < ROUNDS; seed++) {
            assertThat(deliver(shuffled(told, new Random(seed))))
                    .as("seed %s", seed)
                    .isEqualTo(expected);
        }
    }

    @Test
    void theSamplesTopicsGiveTheSameBytesInEveryInterleaving() {
        inEveryInterleavingOfTheSample(20);
    }

    @Test
    @Tag("torture")
    void theSamplesTopicsGiveTheSameBytesInHundredsOfInterleavings() {
        inEveryInterleavingOfTheSample(ROUNDS);
    }

    private static void inEveryInterleavingOfTheSample(int rounds) {
        var sample = SampleTopics.all().stream()
                .map(one -> new Told(one.partition(), one.position(), one.entry(), one.bytes()))
                .toList();
        var expected = deliver(sample);
        for (int seed = 0; seed < rounds; seed++) {
            assertThat(deliver(shuffled(sample, new Random(seed))))
                    .as("seed %s", seed)
                    .isEqualTo(expected);
        }
    }

    @Test
    void redeliveriesChangeNothing() {
        var told = told(story());
        var twice = new ArrayList<Told>();
        told.forEach(one -> Collections.addAll(twice, one, one));
        twice.addAll(told);
        assertThat(deliver(twice)).isEqualTo(deliver(told));
    }

    @Test
    void foldingOneByOneIsFoldingAllAtOnce() {
        var shelf = new MemoryShelf();
        var recording = new Recording(shelf);
        told(story()).forEach(recording::record);
        var atOnce = new MemoryShelf();
        told(story())
                .forEach(told -> atOnce.add(told, shelf.documentsOf(told.entry().id())));
        shelf.keys()
                .forEach(key -> assertThat(SectionJson.write(Chapters.FOLDING.of(atOnce.entries(key))))
                        .as("%s", key)
                        .isEqualTo(SectionJson.write(shelf.standing(key))));
    }

    static List<Told> told(Story story) {
        return story.told().stream()
                .map(one -> new Told(one.partition(), one.position(), one.entry(), one.bytes()))
                .toList();
    }

    private static Story story() {
        var story = Sample.repaired(Sample.pilot());
        story.voided(story.first(PondingTested.class), "测试记录有误");
        story.invalidated(story.first(UnitInspectionPassed.class), story.first(PondingTested.class));
        story.corrected(story.first(RepairAssigned.class), new RepairAssigned("OTHER", null), "换人");
        story.voided(story.first(MilestoneReached.class), "日期有误");
        return story;
    }

    private static Map<String, String> deliver(List<Told> told) {
        var shelf = new MemoryShelf();
        var recording = new Recording(shelf);
        told.forEach(recording::record);
        return shelf.all();
    }

    /** Another order that keeps each partition's own. */
    private static List<Told> shuffled(List<Told> told, Random random) {
        var partitions = new LinkedHashMap<String, Deque<Told>>();
        told.forEach(one -> partitions
                .computeIfAbsent(one.entry().service() + "/" + one.partition(), none -> new ArrayDeque<>())
                .add(one));
        var waiting = new ArrayList<>(partitions.values());
        var order = new ArrayList<Told>();
        while (!waiting.isEmpty()) {
            var next = waiting.get(random.nextInt(waiting.size()));
            order.add(next.remove());
            waiting.removeIf(Deque::isEmpty);
        }
        return order;
    }
}
