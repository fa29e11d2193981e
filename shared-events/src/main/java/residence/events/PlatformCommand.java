package residence.events;

/** A command that only the platform sends, when a deadline falls due or another event calls for it; not open to HTTP. */
public interface PlatformCommand extends Command {}
