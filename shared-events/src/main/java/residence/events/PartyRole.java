package residence.events;

/** The five responsible parties 五方责任主体 (建质〔2014〕124号, L4). */
public enum PartyRole {
    DEVELOPER,
    SURVEYOR,
    DESIGNER,
    CONTRACTOR,
    SUPERVISOR
}
