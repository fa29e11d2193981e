package residence.events;

/**
 * An event that judges what was recorded before it (an inspection passed, an acceptance granted). Its basis
 * names every live entry before it in its own stream beside the facts that were looked up, so that a later
 * void or correction of any of them puts the verdict before a person ({@code BasisInvalidated}).
 */
public interface Verdict extends DomainEvent {}
