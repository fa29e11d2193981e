package residence.events;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** How a sample entry is made: everything but subject, day, actor and body follows from its type. */
public final class Sample {
    static final Actor PLANNING = new Actor("371500-zrzy", "authority/planning", null);
    public static final Actor HOUSING = new Actor("371500-zjj", "authority/housing", null);
    static final Actor REGISTRY = new Actor("371500-bdc", "authority/registry", null);
    static final Actor APPROVAL = new Actor("371500-xzsp", "authority/approval", null);
    static final Actor DEVELOPER = new Actor("donghu-dichan", "developer", "p-5d1f0c7e");
    static final Actor CONTRACTOR = new Actor("luhua-jianzhu", "contractor", "p-9a42e6b1");
    static final Actor SUPERVISOR = new Actor("zhengda-jianli", "supervisor", "p-c83b7705");
    static final Actor DRAWING_REVIEWER = new Actor("qilu-shencha", "drawing-reviewer", "p-44d7c019");
    static final Actor BUYER = new Actor("household", "buyer", "p-2e90d4af");
    static final Actor OWNER = new Actor("household", "owner", "p-2e90d4af");
    static final Actor PROPERTY_COMPANY = new Actor("anju-wuye", "property-company", "p-71bc03e8");
    static final Actor INSURER = new Actor("taishan-insurance", "insurer", "p-3b60a1d4");
    static final Actor CHECK_UP_BODY = new Actor("luxi-jiance", "check-up-body", "p-0f6a92dd");
    static final Actor COMMITTEE = new Actor("jsw-committee", "owners-committee", null);
    static final Actor LAB = new Actor("luxi-jiance", "lab", null);

    private Sample() {}

    public static <E extends DomainEvent> Entry<E> of(
            String subject, String day, Actor actor, E body, String... concerns) {
        return of(EventCatalogue.serviceOf(body.getClass()), subject, day, actor, body, concerns);
    }

    static <E extends DomainEvent> Entry<E> of(
            Service service, String subject, String day, Actor actor, E body, String... concerns) {
        var type = EventCatalogue.typeOf(service, body.getClass());
        return new Entry<>(
                id(type),
                service,
                new Subject(subject),
                key(subject, concerns),
                LocalDate.parse(day),
                Instant.parse(day + "T08:26:53.589793Z"),
                id("request of " + type),
                actor.equals(Actor.PLATFORM) ? id("cause of " + type) : null,
                actor,
                Stream.of(concerns).map(Subject::new).toList(),
                body instanceof Verdict
                        ? List.of(id("first ground of " + type), id("second ground of " + type))
                        : List.of(),
                actor.equals(Actor.PLATFORM) ? List.of() : List.of(digest(id("photo of " + type))),
                body);
    }

    /** The same id for the same name, so that a golden file never changes by itself. */
    static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    /** Shaped as a digest; of nothing. */
    static String digest(UUID seed) {
        return "sha256:" + seed.toString().replace("-", "").repeat(2);
    }

    private static Subject key(String subject, String... concerns) {
        return Stream.concat(Stream.of(subject), Stream.of(concerns))
                .map(path -> new Subject(path).root())
                .filter(root -> List.of("building", "project", "community", "parcel", "region")
                        .contains(root.kind()))
                .findFirst()
                .orElseThrow();
    }
}
