package residence.kit.command;

import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.axonframework.common.Registration;
import org.axonframework.common.caching.Cache;

/** The streams that commands touched last, held strongly and bounded: a weak cache forgets them at every collection. */
@SuppressWarnings("unchecked")
final class StreamCache implements Cache {
    private final com.github.benmanes.caffeine.cache.Cache<Object, Object> streams;

    /** @param most streams held at once */
    StreamCache(int most) {
        this.streams = Caffeine.newBuilder().maximumSize(most).build();
    }

    @Override
    @SuppressWarnings("NullAway") // Axon's contract: null where absent
    public <K, V> V get(K key) {
        return (V) streams.getIfPresent(key);
    }

    @Override
    public void put(Object key, Object value) {
        streams.put(key, value);
    }

    @Override
    public boolean putIfAbsent(Object key, Object value) {
        return streams.asMap().putIfAbsent(key, value) == null;
    }

    @Override
    public <T> T computeIfAbsent(Object key, Supplier<T> value) {
        return (T) streams.get(key, absent -> value.get());
    }

    @Override
    public boolean remove(Object key) {
        return streams.asMap().remove(key) != null;
    }

    @Override
    public void removeAll() {
        streams.invalidateAll();
    }

    @Override
    public boolean containsKey(Object key) {
        return streams.asMap().containsKey(key);
    }

    @Override
    public <V> void computeIfPresent(Object key, UnaryOperator<V> update) {
        streams.asMap().computeIfPresent(key, (present, value) -> update.apply((V) value));
    }

    @Override
    public Registration registerCacheEntryListener(EntryListener listener) {
        return () -> false;
    }
}
