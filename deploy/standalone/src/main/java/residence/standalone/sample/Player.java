package residence.standalone.sample;

import java.net.URI;
import java.nio.file.Path;
import java.util.function.Consumer;
import residence.standalone.clock.SimulatedClock;
import residence.standalone.clock.TimeTravel;

/** Plays the stories step by step; where it was stopped or killed, the next start goes on. */
public final class Player {
    private static final int ATTEMPTS = 20;
    private static final int EVERY = 250;

    private final Sample sample;
    private final SimulatedClock clock;
    private final TimeTravel travel;
    private final Consumer<String> told;

    /** @param told hears how far it has come */
    public Player(Sample sample, SimulatedClock clock, TimeTravel travel, Consumer<String> told) {
        this.sample = sample;
        this.clock = clock;
        this.travel = travel;
        this.told = told;
    }

    /** A step did not lead to what its story says. */
    public static final class Stopped extends RuntimeException {
        Stopped(Step step, Answered answered) {
            super("The sample stops at " + step + ": expected " + step.expected() + ", got " + answered.status() + " "
                    + answered.body() + ". What was done stays; the next start goes on with this step.");
        }
    }

    /**
     * @param progress where it is kept how far the sample has come
     * @throws Stopped where a step does not lead to what its story says
     */
    public void play(URI gateway, Path progress) {
        if (clock.released()) {
            return;
        }
        try (var done = new Progress(progress);
                var door = new Door(gateway)) {
            playOn(done, door);
        }
        travel.moveTo(sample.ends());
        clock.release();
    }

    private void playOn(Progress done, Door door) {
        String service = "";
        int count = 0;
        for (var step : sample.steps()) {
            if (count++ % EVERY == 0) {
                told.accept("sample: %s, step %d of %d"
                        .formatted(step.on(), count, sample.steps().size()));
            }
            if (!done.done(step)) {
                reach(step, service);
                perform(step, door);
                done.finished(step);
                service = step.service();
            }
        }
    }

    /** Another service, or a refusal, is only asked for when it has heard all that was done before. */
    private void reach(Step step, String lastService) {
        if (step.on().isAfter(clock.today())) {
            travel.moveTo(step.on());
        } else if (!step.service().equals(lastService) || !step.expected().recorded()) {
            travel.rest();
        }
    }

    private void perform(Step step, Door door) {
        var answered = door.send(step);
        for (int i = 1; i < ATTEMPTS && mayChange(step, answered); i++) {
            travel.rest();
            answered = door.send(step);
        }
        if (!step.expected().matches(answered)) {
            throw new Stopped(step, answered);
        }
    }

    private static boolean mayChange(Step step, Answered answered) {
        return !step.expected().matches(answered) && (answered.passing() || answered.notHeard());
    }
}
