package residence.events;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.node.ObjectNode;

/**
 * The bytes of an entry: CloudEvents 1.0 structured JSON, UTF-8, attributes and components in a fixed order. These
 * bytes are stored, published and hashed; how they are written is frozen by one golden file per event.
 */
public final class EventJson {
    /** What stands for {@code time} in a draft; the store puts its stamp there, of the same length. */
    public static final String UNSTAMPED = "0000-00-00T00:00:00.000000Z";

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);
    private static final JsonMapper MAPPER = mapper();

    private final List<Upcaster> upcasters;

    /** Reads every version that was ever published. */
    public EventJson() {
        this(Upcasters.ALL);
    }

    /** @param upcasters one for each version that is no longer current */
    public EventJson(List<Upcaster> upcasters) {
        this.upcasters = List.copyOf(upcasters);
    }

    /** The mapper of event bodies: records as they stand, dates in ISO-8601, subjects as their path, nulls left out. */
    public static JsonMapper mapper() {
        var module = new SimpleModule("residence")
                .addSerializer(Subject.class, new SubjectWriter())
                .addDeserializer(Subject.class, new SubjectReader())
                .addDeserializer(EntryEvent.EntryCorrected.class, new CorrectionReader());
        return JsonMapper.builder()
                .addModule(module)
                .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
                .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .changeDefaultPropertyInclusion(inclusion ->
                        inclusion.withValueInclusion(com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL))
                .build();
    }

    /** A moment as entries write it: UTC, microseconds, always 27 characters. */
    public static String stamp(Instant moment) {
        return STAMP.format(moment);
    }

    /** The bytes of a recorded entry. */
    public byte[] write(Entry<?> entry) {
        return document(entry, stamp(entry.recordedAt())).getBytes(StandardCharsets.UTF_8);
    }

    /** The draft's JSON with {@link #UNSTAMPED} where its time will stand. */
    public String draft(Entry<?> entry) {
        return document(entry, UNSTAMPED);
    }

    private String document(Entry<?> entry, String time) {
        ObjectNode node = MAPPER.createObjectNode();
        node.put("specversion", "1.0");
        node.put("id", entry.id().toString());
        node.put("source", "/residence/" + entry.service().id());
        node.put("type", entry.type());
        node.put("subject", entry.subject().path());
        node.put("time", time);
        node.put("datacontenttype", "application/json");
        node.put("partitionkey", entry.key().path());
        node.put("occurredon", entry.occurredOn().toString());
        node.put("correlationid", entry.correlationId().toString());
        if (entry.causationId() != null) {
            node.put("causationid", entry.causationId().toString());
        }
        ObjectNode data = node.putObject("data");
        data.set("actor", MAPPER.valueToTree(entry.actor()));
        data.set("concerns", MAPPER.valueToTree(entry.concerns()));
        data.set("basis", MAPPER.valueToTree(entry.basis()));
        data.set("evidence", MAPPER.valueToTree(entry.evidence()));
        data.set("body", MAPPER.valueToTree(entry.body()));
        return MAPPER.writeValueAsString(node);
    }

    /**
     * Reads an entry of any known version as the current one.
     *
     * @throws UnknownEventType where this software is older than the entry
     */
    public Entry<?> read(byte[] bytes) {
        JsonNode node = MAPPER.readTree(bytes);
        JsonNode data = node.get("data");
        return new Entry<>(
                UUID.fromString(node.get("id").asString()),
                Service.of(node.get("source").asString().substring("/residence/".length())),
                new Subject(node.get("subject").asString()),
                new Subject(node.get("partitionkey").asString()),
                LocalDate.parse(node.get("occurredon").asString()),
                Instant.parse(node.get("time").asString()),
                UUID.fromString(node.get("correlationid").asString()),
                uuid(node.get("causationid")),
                MAPPER.treeToValue(data.get("actor"), Actor.class),
                list(data.get("concerns"), text -> new Subject(text)),
                list(data.get("basis"), UUID::fromString),
                list(data.get("evidence"), text -> text),
                body(node.get("type").asString(), (ObjectNode) data.get("body")));
    }

    private DomainEvent body(String type, ObjectNode body) {
        var current = current(new Versioned(type, body));
        return MAPPER.treeToValue(current.body(), EventCatalogue.classOf(current.type()));
    }

    private record Versioned(String type, ObjectNode body) {}

    private Versioned current(Versioned any) {
        var upcaster = upcasterFrom(any.type());
        if (upcaster != null) {
            return current(new Versioned(upcaster.to(), upcaster.upcast(any.body())));
        }
        if (EventCatalogue.classOf(any.type()) == EntryEvent.EntryCorrected.class) {
            upcastReplacement(any.body());
        }
        return any;
    }

    /** A correction carries the body of another event, which may be of an older version than the correction itself. */
    private void upcastReplacement(ObjectNode correction) {
        String type = correction.get("entryType").asString();
        var replacement = current(new Versioned(type, (ObjectNode) correction.get("replacement")));
        correction.put("entryType", replacement.type());
        correction.set("replacement", replacement.body());
    }

    private @Nullable Upcaster upcasterFrom(String type) {
        return upcasters.stream()
                .filter(upcaster -> upcaster.from().equals(type))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable UUID uuid(@Nullable JsonNode node) {
        return node == null ? null : UUID.fromString(node.asString());
    }

    private static <T> List<T> list(JsonNode array, java.util.function.Function<String, T> read) {
        var all = new ArrayList<T>();
        array.forEach(element -> all.add(read.apply(element.asString())));
        return all;
    }

    private static final class SubjectWriter extends ValueSerializer<Subject> {
        @Override
        public void serialize(Subject subject, JsonGenerator json, SerializationContext context) {
            json.writeString(subject.path());
        }
    }

    private static final class SubjectReader extends ValueDeserializer<Subject> {
        @Override
        public Subject deserialize(JsonParser json, DeserializationContext context) {
            return new Subject(json.getString());
        }
    }

    /** The replacement's class follows from the entry's type, so no class name ever stands in the bytes. */
    private static final class CorrectionReader extends ValueDeserializer<EntryEvent.EntryCorrected> {
        @Override
        public EntryEvent.EntryCorrected deserialize(JsonParser json, DeserializationContext context) {
            JsonNode node = context.readTree(json);
            String type = node.get("entryType").asString();
            return new EntryEvent.EntryCorrected(
                    UUID.fromString(node.get("entry").asString()),
                    type,
                    node.get("reason").asString(),
                    LocalDate.parse(node.get("occurredOn").asString()),
                    context.readTreeAsValue(node.get("replacement"), EventCatalogue.classOf(type)));
        }
    }
}
