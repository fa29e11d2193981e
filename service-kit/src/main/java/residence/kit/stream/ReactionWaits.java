package residence.kit.stream;

import residence.events.Refusal;

/** A reaction waits for a fact that has not been heard yet. */
final class ReactionWaits extends RuntimeException {
    private final String reaction;

    ReactionWaits(String reaction, Refusal refusal) {
        super(Failures.reason(refusal), refusal);
        this.reaction = reaction;
    }

    String reaction() {
        return reaction;
    }
}
