package residence.kit.testing;

import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A value made when it is first asked for. */
final class Once<T> {
    private final Supplier<T> make;
    private @Nullable T made;

    Once(Supplier<T> make) {
        this.make = make;
    }

    synchronized T get() {
        if (made == null) {
            made = make.get();
        }
        return made;
    }

    synchronized void ifStarted(Consumer<T> action) {
        if (made != null) {
            action.accept(made);
        }
    }
}
