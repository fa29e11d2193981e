package residence.events;

/**
 * An event that judges what was recorded before it (an inspection passed, an acceptance granted), or is a signature
 * under results that their author may still correct ({@link Correctable}). Its basis
 * names every live entry before it in its own stream beside the facts that were looked up, so that a later
 * void or correction of any of them puts the verdict before a person ({@code BasisInvalidated}).
 */
public interface Verdict extends DomainEvent {}
