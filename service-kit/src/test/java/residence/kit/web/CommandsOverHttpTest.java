package residence.kit.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import residence.events.CompletionAcceptanceEvent;
import residence.events.Refusal;
import residence.events.Unmet;
import residence.kit.command.Answer;
import residence.kit.command.Caller;
import residence.kit.command.Commands;
import residence.kit.store.OutcomeUnknown;
import residence.kit.store.StoreBehindTopic;
import residence.kit.testing.TestIssuer;

/** A command's whole way over HTTP, up to the command side. */
class CommandsOverHttpTest extends OverHttp {
    @Test
    void aCommandIsReadWithItsSubjectAndItsCircumstances() {
        assertThat(to(PLANT, TREE)).hasStatus(201);

        var command = (TreeCommand.PlantTree) told.last().command();
        assertThat(command.subject().path()).isEqualTo("yard/Y1/tree/T-1");
        assertThat(command.description()).isEqualTo("银杏一株 𠮷");
        assertThat(command.heightMetres()).isEqualTo("4.50");
        assertThat(command.age()).isNull();
        assertThat(command.act().at()).isEqualTo(WebApplication.NOW);
        assertThat(command.act().occurredOn()).isEqualTo(LocalDate.of(2026, 11, 1));
        assertThat(command.act().actor()).isEqualTo(DEVELOPER.acting("P-1"));
        assertThat(told.last().caller()).isEqualTo(DEVELOPER);
    }

    @Test
    void theAnswerNamesSubjectVersionOutcomeAndEntries() {
        MvcTestResult answer = to(PLANT, TREE).exchange();

        assertThat(answer).headers().hasValue("ETag", "\"7\"");
        assertThat(answer.getResponse().getHeader("Residence-Position")).matches("warranty/\\d+=1234");
        assertThat(answer).bodyJson().extractingPath("$.subject").isEqualTo("yard/Y1/tree/T-1");
        assertThat(answer).bodyJson().extractingPath("$.version").isEqualTo(7);
        assertThat(answer).bodyJson().extractingPath("$.outcome").isEqualTo("recorded");
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.entries[0].type")
                .isEqualTo("residence.warranty.RepairAccepted.v1");
        assertThat(answer).bodyJson().doesNotHavePath("$.missing");
    }

    @Test
    void aCommandWithoutFieldsNeedsNoBody() {
        assertThat(mvc.post().uri(FELL).header("Authorization", TestIssuer.bearer(DEVELOPER)))
                .hasStatus(201);
        assertThat(told.last().command()).isInstanceOf(TreeCommand.FellTree.class);
    }

    @Test
    void nothingToDoIsTwoHundredAndUnchanged() {
        told.answer = instruction -> new Answer(instruction.command().subject(), 7, List.of());
        assertThat(to(FELL, "{}"))
                .hasStatus(200)
                .bodyJson()
                .extractingPath("$.outcome")
                .isEqualTo("unchanged");
    }

    @Test
    void whatOnlyThePlatformSendsHasNoAddress() {
        assertThat(to("/api/warranty/yards/Y1/trees/T-1/count-rings", "{}")).hasStatus(404);
    }

    @Test
    void theSameKeyGivesTheSameCommandToTheSameCallerOnly() {
        assertThat(to(FELL, "{}").header("Idempotency-Key", "k-1")).hasStatus(201);
        assertThat(to(FELL, "{}").header("Idempotency-Key", "k-1")).hasStatus(201);
        var other = new Caller("dev-2", "developer", "ORG-1", null, List.of());
        assertThat(mvc.perform(post(FELL)
                        .header("Authorization", TestIssuer.bearer(other))
                        .header("Idempotency-Key", "k-1")))
                .hasStatus(201);

        var first = told.sent.get(0);
        assertThat(first.commandId()).isEqualTo(told.sent.get(1).commandId());
        assertThat(first.requestHash()).hasSize(32).isEqualTo(told.sent.get(1).requestHash());
        assertThat(first.commandId()).isNotEqualTo(told.sent.get(2).commandId());
        assertThat(first.repeatable()).isTrue();
    }

    @Test
    void anotherBodyUnderTheSameKeyHasAnotherHash() {
        to(FELL, "{}").header("Idempotency-Key", "k-1").exchange();
        to(FELL, "{ }").header("Idempotency-Key", "k-1").exchange();
        assertThat(told.sent.get(0).requestHash()).isNotEqualTo(told.sent.get(1).requestHash());
    }

    @Test
    void withoutAKeyEveryRequestIsACommandOfItsOwn() {
        to(FELL, "{}").exchange();
        to(FELL, "{}").exchange();
        assertThat(told.sent.get(0).commandId()).isNotEqualTo(told.sent.get(1).commandId());
        assertThat(told.sent.get(0).requestHash()).isNull();
        assertThat(told.sent.get(0).repeatable()).isFalse();
    }

    @Test
    void versionTraceAndCorrelationComeAlong() {
        var correlation = UUID.randomUUID();
        String trace = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";
        assertThat(to(FELL, "{}")
                        .header("If-Match", "\"6\"")
                        .header("traceparent", trace)
                        .header("Residence-Correlation", correlation))
                .hasStatus(201)
                .headers()
                .hasValue("Residence-Correlation", correlation.toString());
        assertThat(told.last().expectedVersion()).isEqualTo(6);
        assertThat(told.last().traceparent()).isEqualTo(trace);
        assertThat(told.last().correlationId()).isEqualTo(correlation);
    }

    @Test
    void withoutACorrelationTheCommandsIdIsIt() {
        assertThat(to(FELL, "{}")).hasStatus(201);
        assertThat(told.last().correlationId()).isEqualTo(told.last().commandId());
    }

    @Test
    void aRefusalListsAllThatIsUnmet() {
        told.answer = instruction -> {
            throw Refusal.of("tree.too-old", "age", 120);
        };
        assertThat(to(FELL, "{}").header("Accept-Language", "en"))
                .hasStatus(409)
                .hasContentType("application/problem+json")
                .bodyJson()
                .extractingPath("$.unmet[0].text")
                .isEqualTo("The tree is 120 years old: ask for a permit first.");
        assertThat(to(FELL, "{}"))
                .hasStatus(409)
                .bodyJson()
                .extractingPath("$.unmet[0].text")
                .isEqualTo("该树树龄为 120 年：请先申请许可。");
    }

    @Test
    void theCommandSidesOtherAnswersHaveTheirStatus() {
        assertAnswers(new Commands.Denied("developer", "FellTree"), 403, "forbidden");
        assertAnswers(new Commands.VersionMismatch(3, 5), 412, "version-mismatch");
        assertAnswers(new Commands.KeyReused(), 422, "key-reused");
        assertAnswers(new StoreBehindTopic(1, 2), 503, "unavailable");
        assertAnswers(new Commands.Overtaken(new RuntimeException()), 503, "contended");
        assertAnswers(new OutcomeUnknown(new RuntimeException()), 503, "outcome-unknown");
        assertAnswers(new IllegalStateException("a secret of the inside"), 500, "internal");
    }

    @Test
    void aValueThatTheDatabaseCannotTakeIsTheQueryersFaultButOurOwnInACommand() {
        assertAnswers(WebApplication.Trees.outOfRange(), 500, "internal");
        assertThat(mvc.get().uri("/api/warranty/trees/overflowing")).hasStatus(400);
    }

    private void assertAnswers(RuntimeException failure, int status, String code) {
        told.answer = instruction -> {
            throw failure;
        };
        var answer = to(FELL, "{}").exchange();
        assertThat(answer).hasStatus(status).bodyJson().extractingPath("$.code").isEqualTo(code);
        assertThat(answer).bodyJson().extractingPath("$.type").isEqualTo("urn:residence:problem:" + code);
        assertThat(answer).bodyText().doesNotContain("secret");
    }

    @Test
    void anApplicationThatTheDomainTurnsDownIsTwoHundredAndRefused() {
        var missing = List.of(Unmet.of("tree.too-old", "age", 120));
        told.answer = instruction -> WebApplication.Told.recorded(
                instruction,
                new CompletionAcceptanceEvent.CompletionAcceptanceRefused(
                        CompletionAcceptanceEvent.Scope.WHOLE, missing));
        var answer = to(FELL, "{}").exchange();
        assertThat(answer).hasStatus(200).bodyJson().extractingPath("$.outcome").isEqualTo("refused");
        assertThat(answer).bodyJson().extractingPath("$.missing[0].text").isEqualTo("该树树龄为 120 年：请先申请许可。");
        assertThat(answer).bodyJson().extractingPath("$.entries").asArray().hasSize(1);
    }
}
