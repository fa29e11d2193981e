package residence.kit.reading;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import residence.events.Subject;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/** A single value. What is not one gets the fault that the constant names. */
public enum Scalar implements Shape {
    TEXT("not-text") {
        @Override
        @Nullable
        Object convert(JsonNode node) {
            return node.isString() ? node.stringValue() : null;
        }
    },
    BOOLEAN("not-boolean") {
        @Override
        @Nullable
        Object convert(JsonNode node) {
            return node.isBoolean() ? node.booleanValue() : null;
        }
    },
    INTEGER("not-integer") {
        @Override
        @Nullable
        Object convert(JsonNode node) {
            return node.isIntegralNumber() && node.canConvertToInt() ? node.intValue() : null;
        }
    },
    LONG("not-long") {
        @Override
        @Nullable
        Object convert(JsonNode node) {
            return node.isIntegralNumber() && node.canConvertToLong() ? node.longValue() : null;
        }
    },
    /** At most 18 digits before the point and 18 after it: nothing that grows when it is written out. */
    DECIMAL("not-decimal") {
        @Override
        @Nullable
        Object convert(JsonNode node) {
            return node.isNumber() && plain(node.decimalValue()) ? node.decimalValue() : null;
        }
    },
    DATE("not-date") {
        @Override
        @Nullable
        Object convert(JsonNode node) {
            return node.isString() ? within(LocalDate.parse(node.stringValue())) : null;
        }
    },
    INSTANT("not-instant") {
        @Override
        @Nullable
        Object convert(JsonNode node) {
            return node.isString() ? within(Instant.parse(node.stringValue())) : null;
        }
    },
    UUID("not-uuid") {
        @Override
        @Nullable
        Object convert(JsonNode node) {
            return node.isString() && node.stringValue().length() == 36
                    ? java.util.UUID.fromString(node.stringValue())
                    : null;
        }
    },
    SUBJECT("not-subject") {
        @Override
        @Nullable
        Object convert(JsonNode node) {
            return node.isString() ? new Subject(node.stringValue()) : null;
        }
    };

    private static final LocalDate EARLIEST = LocalDate.of(1800, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2299, 12, 31);

    private final String fault;

    Scalar(String fault) {
        this.fault = fault;
    }

    /** The value, or null where the node is none; may throw where a text can't be parsed. */
    abstract @Nullable Object convert(JsonNode node);

    /** The value that a text outside of any body stands for; empty where it is none. */
    public Optional<Object> of(String text) {
        return Optional.ofNullable(tried(StringNode.valueOf(text)));
    }

    /** The code of what is wrong with what is no such value. */
    public String fault() {
        return fault;
    }

    @Override
    public @Nullable Object read(JsonNode node, String at, Faults faults) {
        Object value = tried(node);
        if (value == null) {
            faults.add(at, fault);
        } else if (node.isString()) {
            TextRules.check(node.stringValue(), at, faults);
        }
        return value;
    }

    private @Nullable Object tried(JsonNode node) {
        try {
            return convert(node);
        } catch (IllegalArgumentException | DateTimeException unreadable) {
            return null;
        }
    }

    private static boolean plain(BigDecimal number) {
        return number.scale() <= 18 && (long) number.precision() - number.scale() <= 18;
    }

    private static @Nullable LocalDate within(LocalDate day) {
        return day.isBefore(EARLIEST) || day.isAfter(LATEST) ? null : day;
    }

    private static @Nullable Instant within(Instant moment) {
        return within(LocalDate.ofInstant(moment, ZoneOffset.UTC)) == null ? null : moment;
    }
}
