package residence.standalone;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.context.ApplicationContext;
import residence.standalone.clock.Station;

/** One service's context as the clock sees it. */
record ServiceStation(ApplicationContext context) implements Station {
    static Station of(ApplicationContext context) {
        return new ServiceStation(context);
    }

    @Override
    public boolean quiet() {
        return true;
    }

    @Override
    public Optional<LocalDate> nextDue() {
        return Optional.empty();
    }

    @Override
    public void runDue() {}
}
