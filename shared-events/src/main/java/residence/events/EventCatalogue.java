package residence.events;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Every event of the published language, by its stable name {@code residence.<service>.<Event>.v<n>}. */
public final class EventCatalogue {

    private static final Map<Service, List<Class<? extends DomainEvent>>> NOUNS = Map.of(
            Service.PROJECT,
            List.of(
                    LandParcelEvent.class,
                    ProjectEvent.class,
                    StandardsEvent.class,
                    ProjectStandardsEvent.class,
                    PilotLibraryEvent.class,
                    BuildingEvent.class,
                    CommunityEvent.class,
                    FacilityEvent.class,
                    SupervisionEvent.class,
                    CompletionFilingEvent.class),
            Service.QUALITY,
            List.of(
                    MaterialBatchEvent.class,
                    SiteOpenDayEvent.class,
                    UnitInspectionEvent.class,
                    CompletionAcceptanceEvent.class,
                    DefectEvent.class,
                    WorkItemEvent.class),
            Service.WARRANTY,
            List.of(
                    SaleEvent.class,
                    HandoverEvent.class,
                    WarrantyEvent.class,
                    RepairEvent.class,
                    PolicyEvent.class,
                    ClaimEvent.class),
            Service.PROPERTY,
            List.of(
                    ManagementEvent.class,
                    WorkOrderEvent.class,
                    ComplaintEvent.class,
                    CheckUpEvent.class,
                    RenovationEvent.class,
                    DecorationEvent.class,
                    OccupancyEvent.class,
                    OwnersVoteEvent.class,
                    DeviceEvent.class,
                    HousingProgrammeEvent.class,
                    MaintenanceFundEvent.class));

    private static final Map<String, Class<? extends DomainEvent>> BY_TYPE = new LinkedHashMap<>();
    private static final Map<Class<?>, Class<? extends DomainEvent>> NOUN_OF = new HashMap<>();
    private static final Map<Class<?>, Service> SERVICE_OF = new HashMap<>();

    static {
        for (Service service : Service.values()) {
            NOUNS.getOrDefault(service, List.of()).forEach(noun -> register(service, noun));
            records(EntryEvent.class).forEach(event -> BY_TYPE.put(typeOf(service, event), event));
        }
    }

    private EventCatalogue() {}

    private static void register(Service service, Class<? extends DomainEvent> noun) {
        SERVICE_OF.put(noun, service);
        records(noun).forEach(event -> {
            BY_TYPE.put(typeOf(service, event), event);
            NOUN_OF.put(event, noun);
            SERVICE_OF.put(event, service);
        });
    }

    /** All types, each with its record. */
    public static Map<String, Class<? extends DomainEvent>> types() {
        return Map.copyOf(BY_TYPE);
    }

    /** The stable name of an event that {@code service} records. */
    public static String typeOf(Service service, Class<?> event) {
        var version = event.getAnnotation(SchemaVersion.class);
        return "residence." + service.id() + "." + event.getSimpleName() + ".v"
                + (version == null ? 1 : version.value());
    }

    /**
     * @param type of any version: what was said about an entry names the one it had then
     * @throws UnknownEventType where the type is not in the catalogue
     */
    public static Class<? extends DomainEvent> classOf(String type) {
        var event = BY_TYPE.get(Upcasters.current(type));
        if (event == null) {
            throw new UnknownEventType(type);
        }
        return event;
    }

    /** Whether the catalogue has the type. */
    public static boolean knows(String type) {
        return BY_TYPE.containsKey(type);
    }

    /** The noun (its sealed interface) that a record belongs to. An {@link EntryEvent} belongs to none of its own. */
    public static Class<? extends DomainEvent> nounOf(Class<?> event) {
        var noun = NOUN_OF.get(event);
        if (noun == null) {
            throw new IllegalArgumentException(event + " belongs to no noun");
        }
        return noun;
    }

    /** The service that owns a record or a noun. */
    public static Service serviceOf(Class<?> eventOrNoun) {
        var service = SERVICE_OF.get(eventOrNoun);
        if (service == null) {
            throw new IllegalArgumentException(eventOrNoun + " belongs to no service");
        }
        return service;
    }

    /** The services that own a noun, or the nouns that a sealed interface permits. */
    public static Set<Service> servicesOf(Class<? extends DomainEvent> events) {
        return SERVICE_OF.containsKey(events)
                ? Set.of(serviceOf(events))
                : records(events).stream().map(EventCatalogue::serviceOf).collect(Collectors.toSet());
    }

    /** The records of a noun, or the record itself. */
    public static List<Class<? extends DomainEvent>> records(Class<? extends DomainEvent> eventOrNoun) {
        if (!eventOrNoun.isSealed()) {
            return List.of(eventOrNoun);
        }
        return Arrays.stream(eventOrNoun.getPermittedSubclasses())
                .<Class<? extends DomainEvent>>map(permitted -> permitted.asSubclass(DomainEvent.class))
                .toList();
    }
}
