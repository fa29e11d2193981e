package residence.events;

/** What decides who holds a dwelling, said by three nouns of two services. Subject is the dwelling. */
public sealed interface HoldingEvent extends DomainEvent permits SaleEvent, HandoverEvent, OccupancyEvent {}
