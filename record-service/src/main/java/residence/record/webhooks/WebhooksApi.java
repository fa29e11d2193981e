package residence.record.webhooks;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import residence.events.Refusal;
import residence.events.Require;
import residence.events.Unmet;
import residence.kit.command.Caller;
import residence.kit.web.Page;
import residence.record.audience.Audience;
import residence.record.audience.Reader;
import residence.record.notices.Notice.Kind;
import residence.record.view.Answers;
import residence.record.view.ViewJson;

/** Webhooks of those who manage communities, and of authorities in their region: their own, and nobody else's. */
@RestController
class WebhooksApi {
    private static final int LONGEST_URL = 500;
    private static final Reader NOBODY = new Reader(Audience.PUBLIC, List.of(), null);

    private final Webhooks webhooks;
    private final Deliveries deliveries;
    private final AllowedHosts hosts;
    private final Signing signing;
    private final Clock clock;

    WebhooksApi(Webhooks webhooks, Deliveries deliveries, AllowedHosts hosts, Signing signing, Clock clock) {
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.hosts = hosts;
        this.signing = signing;
        this.clock = clock;
    }

    /**
     * What is asked for.
     *
     * @param url where to, at most 500 characters, without user and fragment
     * @param kinds of notices, each once
     */
    record Wanted(@Nullable String url, @Nullable List<Kind> kinds) {
        private URI target() {
            try {
                var target = new URI(url == null ? "" : url);
                boolean whole =
                        target.getHost() != null && List.of("https", "http").contains(target.getScheme());
                boolean bare = target.getRawUserInfo() == null && target.getRawFragment() == null;
                Require.check(
                        whole && bare && target.toString().length() <= LONGEST_URL,
                        "url must be https://host[:port][/path] of at most 500 characters, without user and fragment");
                return target;
            } catch (URISyntaxException e) {
                throw new IllegalArgumentException("url must be https://host[:port][/path]", e);
            }
        }

        private List<Kind> each() {
            return Require.each("kinds", kinds == null ? List.of() : kinds, 1, Kind.values().length, kind -> kind);
        }
    }

    /**
     * How one stands.
     *
     * @param secret with which its messages are signed; told once, when it is made
     */
    record Told(
            String id,
            URI url,
            List<Kind> kinds,
            Instant since,
            Webhook.@Nullable Disabled disabled,
            @Nullable String lastFailure,
            Deliveries.Count notices,
            @Nullable String secret) {}

    /** Makes one (201, with its secret) or changes it (200); one that was disabled begins anew. */
    @PutMapping("/api/record/webhooks/{id}")
    ResponseEntity<byte[]> put(Caller caller, @PathVariable String id, @RequestBody Wanted wanted) {
        requireIntegrator(caller);
        Require.id("id", id);
        var target = wanted.target();
        var kinds = wanted.each();
        Refusal.ifAny(Unmet.when(!signing.on(), "webhook.off"), hosts.unmet(target));
        byte[] salt = signing.salt();
        return webhooks.put(caller, id, target, kinds, salt, clock.instant())
                ? answer(HttpStatus.CREATED, told(own(caller, id), signing.secret(salt)))
                : answer(HttpStatus.OK, told(own(caller, id), null));
    }

    /** Another secret in the place of the one before, which ends at once. */
    @PostMapping("/api/record/webhooks/{id}/renew-secret")
    ResponseEntity<byte[]> renewSecret(Caller caller, @PathVariable String id) {
        requireIntegrator(caller);
        Refusal.ifAny(Unmet.when(!signing.on(), "webhook.off"));
        byte[] salt = signing.salt();
        if (!webhooks.resalt(caller, id, salt)) {
            throw Answers.notFound();
        }
        return answer(HttpStatus.OK, told(own(caller, id), signing.secret(salt)));
    }

    @GetMapping("/api/record/webhooks/{id}")
    ResponseEntity<byte[]> one(Caller caller, @PathVariable String id) {
        requireIntegrator(caller);
        return answer(HttpStatus.OK, told(own(caller, id), null));
    }

    @GetMapping("/api/record/webhooks")
    ResponseEntity<byte[]> all(Caller caller) {
        requireIntegrator(caller);
        var all =
                webhooks.of(caller).stream().map(webhook -> told(webhook, null)).toList();
        return answer(HttpStatus.OK, new Page<>(all, null));
    }

    /** What waits for it is not sent. */
    @DeleteMapping("/api/record/webhooks/{id}")
    ResponseEntity<Void> delete(Caller caller, @PathVariable String id) {
        requireIntegrator(caller);
        if (!webhooks.delete(caller, id)) {
            throw Answers.notFound();
        }
        return ResponseEntity.noContent().build();
    }

    private static void requireIntegrator(Caller caller) {
        if (!caller.is("property-company") && !(caller.authority() && caller.region() != null)) {
            throw new AccessDeniedException("webhooks are for property companies and authorities");
        }
    }

    private Webhook own(Caller caller, String id) {
        return webhooks.find(caller, id).orElseThrow(Answers::notFound);
    }

    private Told told(Webhook webhook, @Nullable String secret) {
        return new Told(
                webhook.id(),
                webhook.url(),
                webhook.kinds().stream().sorted().toList(),
                webhook.since(),
                webhook.disabled(),
                webhook.lastFailure(),
                deliveries.count(webhook),
                secret);
    }

    private static ResponseEntity<byte[]> answer(HttpStatusCode status, Object told) {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_JSON)
                .body(ViewJson.write(told, NOBODY));
    }
}
