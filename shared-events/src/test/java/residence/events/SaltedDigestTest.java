package residence.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class SaltedDigestTest {
    private static final byte[] SALT = new byte[SaltedDigest.SALT_BYTES];
    private static final byte[] ANNEX = "墙面空鼓，业主要求保密".getBytes(StandardCharsets.UTF_8);

    static {
        Arrays.fill(SALT, (byte) 7);
    }

    @Test
    void whoHasBothCanCheckThatItWasThis() throws Exception {
        var both = Arrays.copyOf(SALT, SALT.length + ANNEX.length);
        System.arraycopy(ANNEX, 0, both, SALT.length, ANNEX.length);
        var expected =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(both));
        assertThat(SaltedDigest.of(SALT, ANNEX)).isEqualTo("sha256:" + expected);
    }

    @Test
    void theSameThingTwiceLooksLikeTwoThings() {
        var other = SALT.clone();
        other[0]++;
        assertThat(SaltedDigest.of(other, ANNEX)).isNotEqualTo(SaltedDigest.of(SALT, ANNEX));
    }

    @Test
    void itHasTheShapeOfEveryDigest() {
        assertThat(Require.digest("annex", SaltedDigest.of(SALT, ANNEX))).startsWith("sha256:");
    }

    @Test
    void aShortSaltIsNone() {
        assertThatThrownBy(() -> SaltedDigest.of(new byte[16], ANNEX)).hasMessageContaining("32 bytes");
    }
}
