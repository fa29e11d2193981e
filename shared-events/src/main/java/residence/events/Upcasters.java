package residence.events;

import java.util.List;

/** Every step from an older version of an event to the next. Nothing is ever taken out: stored bytes last for ever. */
public final class Upcasters {
    public static final List<Upcaster> ALL = List.of();

    private Upcasters() {}
}
