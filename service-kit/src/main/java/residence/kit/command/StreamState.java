package residence.kit.command;

import java.util.List;
import java.util.stream.Collectors;
import residence.events.DomainEvent;
import residence.events.Entry;
import residence.events.EntryEvent;
import residence.events.LiveEntries;
import residence.events.Subject;
import residence.kit.store.EventLog;
import residence.kit.store.Recorded;

/** A noun's state as its live entries make it, read from the store; for those who look without deciding. */
public final class StreamState {
    private final EventLog log;

    public StreamState(EventLog log) {
        this.log = log;
    }

    public <S, E extends DomainEvent> S of(Noun<?, ?, S, E> noun, Subject subject) {
        return Fold.of(noun, live(log.stream(noun.stream(subject))));
    }

    /** The states of a page of things, which are read together. */
    @FunctionalInterface
    public interface States<S> {
        /** Of one that was asked for. */
        S of(Subject subject);
    }

    public <S, E extends DomainEvent> States<S> of(Noun<?, ?, S, E> noun, List<Subject> subjects) {
        var streams = log.streams(subjects.stream().map(noun::stream).toList()).stream()
                .collect(Collectors.groupingBy(Recorded::stream));
        return subject -> Fold.of(noun, live(streams.getOrDefault(noun.stream(subject), List.of())));
    }

    /** How many entries of a stream the platform took back because they did not follow any more. */
    public long withdrawn(String stream) {
        return log.stream(stream).stream()
                .filter(recorded -> recorded.entry().body() instanceof EntryEvent.ConsequenceWithdrawn)
                .count();
    }

    private static List<? extends Entry<?>> live(List<Recorded> stream) {
        var entries = stream.stream().<Entry<?>>map(Recorded::entry).toList();
        return LiveEntries.of(entries).stream()
                .filter(entry -> !(entry.body() instanceof EntryEvent))
                .toList();
    }
}
