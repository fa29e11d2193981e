package residence.warranty.warranty;

import java.time.LocalDate;
import java.util.List;
import residence.events.Act;
import residence.events.Command;
import residence.events.HandoverEvent.Promise;
import residence.events.Part;
import residence.events.PlatformCommand;
import residence.events.Require;
import residence.events.Subject;

/** What happens on one warranty clock. */
public sealed interface WarrantyCommand extends Command {

    /** @param acceptedOn the day from which the building is accepted whole */
    record StartBuilderWarranty(Act act, Subject subject, LocalDate acceptedOn)
            implements WarrantyCommand, PlatformCommand {}

    /** @param promises of the quality guarantee, beyond the law */
    record StartOwnerWarranty(Act act, Subject subject, LocalDate handedOverOn, List<Promise> promises)
            implements WarrantyCommand, PlatformCommand {
        public StartOwnerWarranty {
            promises = List.copyOf(promises);
        }
    }

    /** The revisit window of a part has begun. */
    record CallForRevisit(Act act, Subject subject, Part part) implements WarrantyCommand, PlatformCommand {}

    record RecordRevisit(Act act, Subject subject, Part part, boolean sound, String findings)
            implements WarrantyCommand {
        public RecordRevisit {
            Require.text("findings", findings);
        }
    }

    /** A part's term ended without a revisit. */
    record MissRevisit(Act act, Subject subject, Part part) implements WarrantyCommand, PlatformCommand {}

    /** @param repair the accepted repair of that part at that place */
    record ProposeReagreement(Act act, Subject subject, Part part, Subject repair, LocalDate endsOn)
            implements WarrantyCommand {
        public ProposeReagreement {
            Require.check(repair.path().matches("repair/[^/]+"), "repair must be repair/ and its id");
        }
    }

    /** @param endsOn what is signed: a signature is good for the end it names and for no other */
    record SignReagreement(Act act, Subject subject, Part part, LocalDate endsOn) implements WarrantyCommand {}

    record ExpireWarranty(Act act, Subject subject, Part part) implements WarrantyCommand, PlatformCommand {}
}
