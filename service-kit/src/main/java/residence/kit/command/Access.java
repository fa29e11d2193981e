package residence.kit.command;

import residence.events.Command;
import residence.events.Lookup;

/**
 * Who may send which command: one bean per service, decided by role and relationship from the service's own facts.
 * What it does not name is denied.
 *
 * @see Relations
 */
@FunctionalInterface
public interface Access {
    /** @throws residence.events.Refusal where nobody can say it, see {@link Relations} */
    boolean allows(Caller caller, Command command, Lookup lookup);
}
