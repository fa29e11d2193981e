package residence.kit.command;

import residence.events.Command;
import residence.events.Lookup;

/**
 * Who may send which command: one bean per service, decided by role and relationship from the service's own facts.
 * What it does not name is denied.
 */
@FunctionalInterface
public interface Access {
    boolean allows(Caller caller, Command command, Lookup lookup);
}
