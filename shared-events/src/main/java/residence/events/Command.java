package residence.events;

/**
 * Something somebody wants done, in the imperative ({@code RequestRepair}). Time, actor and subject come with it.
 * Not part of the published language: it stands here so that rules need nothing but plain Java and this module.
 */
public interface Command {
    Act act();

    /** What it is about; with the noun it names the stream that decides it. */
    Subject subject();
}
