package residence.events;

/** What happens to a dwelling from its sale to its title, said by two nouns. Subject is the dwelling. */
public sealed interface DeliveryEvent extends DomainEvent permits SaleEvent, HandoverEvent {}
