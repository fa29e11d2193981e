package residence.kit.command;

/** The way in for every command, whoever sends it. */
public interface Commands {
    /**
     * Authorises, loads, decides and appends; returns after the commit.
     *
     * @throws residence.events.Refusal where the rules do not allow it
     * @throws Denied where the caller may not send it
     * @throws VersionMismatch where the stream is not at the expected version
     * @throws Overtaken where others kept changing what it relies on
     * @throws KeyReused where the same idempotency key came with another request
     */
    Answer send(Instruction instruction);

    /** The caller may not send this command. */
    final class Denied extends RuntimeException {
        public Denied(String role, String command) {
            super(role + " may not send " + command);
        }
    }

    /** The stream has moved on since the caller looked. */
    final class VersionMismatch extends RuntimeException {
        private final long actual;

        public VersionMismatch(long expected, long actual) {
            super("expected version " + expected + ", found " + actual);
            this.actual = actual;
        }

        public long actual() {
            return actual;
        }
    }

    /** The same idempotency key came with another request before. */
    final class KeyReused extends RuntimeException {
        public KeyReused() {
            super("this idempotency key came with another request before");
        }
    }

    /** Others were faster, again and again: nothing was recorded, and the same command may be sent again. */
    final class Overtaken extends RuntimeException {
        public Overtaken(Throwable last) {
            super("others changed what this command relies on, again and again", last);
        }
    }
}
