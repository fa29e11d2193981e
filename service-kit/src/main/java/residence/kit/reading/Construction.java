package residence.kit.reading;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.time.DateTimeException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import residence.events.DomainEvent;
import residence.events.HoldsPersonalData;

/** Calls a record's constructor; what its compact form refuses is a fault with the sentence it says. */
public final class Construction {
    private static final Logger log = LoggerFactory.getLogger(Construction.class);

    private static final ClassValue<Constructor<?>> CONSTRUCTORS = new ClassValue<>() {
        @Override
        protected Constructor<?> computeValue(Class<?> type) {
            return canonical(type);
        }
    };

    private Construction() {}

    /** @return the record; null where its constructor refused, and then a fault was added */
    public static @Nullable Object of(Class<?> type, @Nullable Object[] values, String at, Faults faults) {
        try {
            return checked(CONSTRUCTORS.get(type).newInstance(values), at, faults);
        } catch (InvocationTargetException refused) {
            addFault(refused.getTargetException(), type, at, faults);
            return null;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("can't construct " + type, e);
        }
    }

    /** An event that somebody sends corrects one: what its command asks is asked again. */
    private static @Nullable Object checked(Object sent, String at, Faults faults) {
        if (sent instanceof DomainEvent event) {
            try {
                event.check();
            } catch (IllegalArgumentException outside) {
                addFault(outside, sent.getClass(), at, faults);
                return null;
            }
        }
        return sent;
    }

    private static Constructor<?> canonical(Class<?> type) {
        try {
            var constructor = type.getDeclaredConstructor(Arrays.stream(type.getRecordComponents())
                    .map(RecordComponent::getType)
                    .toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return constructor;
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("every record has its canonical constructor", e);
        }
    }

    private static void addFault(Throwable refused, Class<?> type, String at, Faults faults) {
        switch (refused) {
            case Error error -> throw error;
            case HoldsPersonalData e -> faults.add(field(type, at, e), e.kind());
            case IllegalArgumentException e -> faults.add(field(type, at, e), "value", "sentence", sentence(e));
            case DateTimeException e -> faults.add(at, "value", "sentence", sentence(e));
            default -> {
                log.warn("{} failed on what a caller sent", type.getName(), refused);
                faults.add(at, "unreadable");
            }
        }
    }

    /** The component that the sentence begins with, as they are asked to; else the record as a whole. */
    private static String field(Class<?> type, String at, IllegalArgumentException refused) {
        String first = sentence(refused).split("\\W", 2)[0];
        return Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getName)
                .filter(first::equals)
                .findFirst()
                .map(name -> at.isEmpty() ? name : at + "." + name)
                .orElse(at);
    }

    private static String sentence(RuntimeException refused) {
        return String.valueOf(refused.getMessage());
    }
}
