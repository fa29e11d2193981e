package residence.events;

import java.time.LocalDate;

/**
 * A claim of an owner on a policy of defect insurance 理赔 (R22). Subject {@code policy/.../claim/...}; concerns the dwelling,
 * or the building for a common part.
 */
public sealed interface ClaimEvent extends DomainEvent {

    /**
     * It says what of the policy it is decided by, so that whoever reads the claim needs nothing else.
     *
     * @param place the dwelling, or the building for a common part
     * @param cover id of the cover of the policy that it falls under
     * @param insuredFrom first day on which that cover could be claimed for this building
     * @param insuredUntil last such day
     * @param insurer who settles or rejects it
     */
    @Correctable(value = "description", untilSigned = true)
    record ClaimFiled(
            Subject place,
            Part part,
            DefectKind defect,
            String description,
            String cover,
            LocalDate insuredFrom,
            LocalDate insuredUntil,
            String insurer,
            LocalDate filedOn)
            implements ClaimEvent {}

    /** @param amountFen what the insurer pays, in fen */
    record ClaimSettled(long amountFen) implements ClaimEvent, Verdict {
        private static final long MOST = 100_000_000_000L;

        /** 1 to 100 000 000 000 fen, which is a billion yuan. */
        public static long amount(long fen) {
            Require.check(fen >= 1 && fen <= MOST, "amountFen must be 1 to " + MOST);
            return fen;
        }
    }

    /** The insurer pays nothing, and says why. */
    record ClaimRejected(String reason) implements ClaimEvent, Verdict {}
}
