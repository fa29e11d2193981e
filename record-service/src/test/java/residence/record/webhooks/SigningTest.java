package residence.record.webhooks;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.Test;

/** Secrets and signatures that any library for Standard Webhooks takes. */
class SigningTest {
    private static final String KEY = Base64.getEncoder().encodeToString(new byte[32]);

    /** The vector of the reference implementations. */
    @Test
    void aSignatureIsThatOfTheStandard() {
        byte[] secret = Base64.getDecoder().decode("MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
        byte[] body = "{\"test\": 2432232314}".getBytes(UTF_8);
        assertThat(Signing.signature(secret, "msg_p5jXN8AQM9LWM0D4loKWxJek", 1614265330, body))
                .isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    @Test
    void theSecretThatItsOwnerKnowsIsTheOneThatSigns() {
        var signing = new Signing(KEY);
        byte[] salt = signing.salt();
        byte[] body = "{}".getBytes(UTF_8);
        assertThat(signing.secret(salt)).startsWith("whsec_");
        byte[] secret = Base64.getDecoder().decode(signing.secret(salt).substring("whsec_".length()));
        assertThat(secret).hasSize(32);
        assertThat(signing.headers(salt, "n-1", Instant.ofEpochSecond(1_700_000_000, 999_999_999), body))
                .containsEntry("webhook-id", "n-1")
                .containsEntry("webhook-timestamp", "1700000000")
                .containsEntry("webhook-signature", Signing.signature(secret, "n-1", 1_700_000_000, body));
    }

    @Test
    void everyWebhookHasASecretOfItsOwnThatSaltAndKeyAloneDoNotGive() {
        var signing = new Signing(KEY);
        byte[] salt = signing.salt();
        assertThat(signing.secret(signing.salt())).isNotEqualTo(signing.secret(salt));
        var other = new Signing(Base64.getEncoder().encodeToString("another key of thirty-two bytes!".getBytes(UTF_8)));
        assertThat(other.secret(salt)).isNotEqualTo(signing.secret(salt));
    }

    @Test
    void aKeyHasThirtyTwoBytesOrIsNotThere() {
        assertThat(new Signing("").on()).isFalse();
        assertThat(new Signing(KEY).on()).isTrue();
        assertThatThrownBy(() -> new Signing(Base64.getEncoder().encodeToString(new byte[31])))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Signing("no base64")).isInstanceOf(IllegalArgumentException.class);
    }
}
