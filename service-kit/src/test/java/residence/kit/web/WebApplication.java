package residence.kit.web;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import residence.events.Act;
import residence.events.DomainEvent;
import residence.events.Entry;
import residence.events.RepairEvent;
import residence.events.Service;
import residence.events.Subject;
import residence.kit.command.Answer;
import residence.kit.command.Caller;
import residence.kit.command.Commands;
import residence.kit.command.Instruction;
import residence.kit.command.Noun;
import residence.kit.store.Recorded;
import residence.kit.stream.Position;
import residence.kit.stream.Watermarks;

/** A service with one fictional noun and a command side that says what a test tells it to. */
@SpringBootConfiguration
@EnableAutoConfiguration(exclude = {DataSourceAutoConfiguration.class, KafkaAutoConfiguration.class})
@Import({KitWebConfiguration.class, WebApplication.Trees.class})
class WebApplication {
    /** The day is 2026-11-01 in Shanghai, and still October in Greenwich. */
    static final Instant NOW = Instant.parse("2026-10-31T16:30:00Z");

    @Bean
    Clock clock() {
        return Clock.fixed(NOW, ZoneOffset.UTC);
    }

    @Bean
    Noun<TreeCommand, Noun.NoFacts, String, RepairEvent> trees() {
        return Noun.of(TreeCommand.class, RepairEvent.class)
                .at("/api/warranty/yards/{yard}/trees/{tree}")
                .ruledBy("", Noun.NoFacts::none, (command, state, facts) -> List.of(), (state, event) -> state);
    }

    @Bean
    Told told() {
        return new Told();
    }

    /** Stands where the consumers' watermarks stand. */
    @Bean
    @Primary
    Seen seen() {
        return new Seen();
    }

    static final class Seen implements Sight {
        Watermarks.Reached reached = Watermarks.Reached.YES;
        List<Position> asked = List.of();

        @Override
        public Watermarks.Reached await(List<Position> positions, Duration patience) {
            asked = positions;
            return reached;
        }
    }

    /** Stands where the command side stands. */
    static final class Told implements Commands {
        final List<Instruction> sent = new ArrayList<>();
        Function<Instruction, Answer> answer = Told::recorded;

        @Override
        public Answer send(Instruction instruction) {
            sent.add(instruction);
            return answer.apply(instruction);
        }

        Instruction last() {
            return sent.getLast();
        }

        static Answer recorded(Instruction instruction) {
            return recorded(instruction, new RepairEvent.RepairAccepted());
        }

        static Answer recorded(Instruction instruction, DomainEvent body) {
            Act act = instruction.command().act();
            var entry = new Entry<>(
                    UUID.randomUUID(),
                    Service.WARRANTY,
                    instruction.command().subject(),
                    new Subject("building/B1"),
                    act.occurredOn(),
                    act.at(),
                    instruction.correlationId(),
                    null,
                    act.actor(),
                    List.of(),
                    List.of(),
                    act.evidence(),
                    body);
            var recorded = new Recorded(1234, "Repair " + entry.subject(), 6, entry, new byte[0], null);
            return new Answer(entry.subject(), 7, List.of(recorded));
        }
    }

    /** Queries, the good and the careless. */
    @RestController
    static class Trees {
        record Row(Subject subject, String reader) {}

        @GetMapping("/api/warranty/trees/{tree}")
        Row one(@PathVariable String tree, Caller caller) {
            return new Row(Subject.of("tree", tree), caller.role());
        }

        @GetMapping("/api/warranty/trees")
        Page<Row> list(Caller caller, @RequestParam(defaultValue = "20") int limit, @RequestParam String yard) {
            return Page.of(
                    List.of(new Row(Subject.of("yard", yard), caller.role())),
                    Page.limit(limit),
                    row -> Cursor.after(row.reader()));
        }

        @GetMapping("/api/warranty/trees/grown")
        String grown(
                Caller caller,
                @RequestParam(required = false) @Nullable LocalDate on,
                @RequestParam(required = false) @Nullable Instant at,
                @RequestParam(defaultValue = "0") int rings,
                @RequestParam(defaultValue = "") Cursor cursor) {
            var after = cursor.read(2, "start", key -> LocalDate.parse(key.get(0)) + " " + key.get(1));
            return on + " " + at + " " + Parameters.within("rings", rings, 0, 5_000) + " " + after;
        }

        @GetMapping("/api/warranty/trees/overflowing")
        Row overflowing() {
            throw outOfRange();
        }

        static RuntimeException outOfRange() {
            return new DataIntegrityViolationException("", new SQLException("timestamp out of range", "22008"));
        }

        @GetMapping("/api/warranty/broken")
        Row broken() {
            throw new IllegalStateException("a secret of the inside");
        }

        @GetMapping("/operator/parked")
        List<Row> parked() {
            return List.of();
        }
    }
}
