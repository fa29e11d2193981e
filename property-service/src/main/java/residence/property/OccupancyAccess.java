package residence.property;

import residence.events.Holders;
import residence.events.Subject;
import residence.kit.command.Relations;
import residence.property.occupancy.OccupancyCommand;
import residence.property.occupancy.OccupancyCommand.DesignateUse;
import residence.property.occupancy.OccupancyCommand.EndTenancy;
import residence.property.occupancy.OccupancyCommand.EndUseDesignation;
import residence.property.occupancy.OccupancyCommand.FileTenancy;
import residence.property.occupancy.OccupancyCommand.TransferOwnership;
import residence.property.occupancy.OccupancyCommand.TransferToBuyers;

/** Who says whose a dwelling is, who rents it and what it is set aside for. */
record OccupancyAccess(Relations relations) {

    boolean allows(OccupancyCommand command) {
        return switch (command) {
            case TransferToBuyers first -> false;
            case TransferOwnership transfer -> department("authority/registry", transfer.subject());
            case FileTenancy filing -> lets(filing.subject());
            case EndTenancy end -> lets(end.subject());
            case DesignateUse designation -> department("authority/housing", designation.subject());
            case EndUseDesignation end -> department("authority/housing", end.subject());
        };
    }

    /**
     * Its owners; until anybody has bought it, the developer who holds it. A property company that runs rentals 物业服务企业
     * 开展业务 (S4 三.2.1) does so for the owner, and is no party to the lease that is filed (S4 三.3.5).
     */
    private boolean lets(Subject dwelling) {
        return relations.ownerOf(dwelling)
                || relations.developerOf(dwelling)
                        && Holders.of(relations.lookup(), dwelling).isEmpty();
    }

    private boolean department(String role, Subject dwelling) {
        return relations.caller().is(role) && relations.answersFor(dwelling);
    }
}
