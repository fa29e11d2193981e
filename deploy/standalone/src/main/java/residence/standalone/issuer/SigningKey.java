package residence.standalone.issuer;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;

/** The issuer's RSA key (RS256), kept so that tokens outlive a restart. */
final class SigningKey {
    private static final int BITS = 2048;

    private SigningKey() {}

    static RSAKey keptIn(Path file) {
        try {
            return Files.exists(file) ? RSAKey.parse(Files.readString(file)) : generated(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ParseException e) {
            throw new IllegalStateException(file + " holds no key: delete it to get a new one", e);
        }
    }

    private static RSAKey generated(Path file) throws IOException {
        try {
            var key = new RSAKeyGenerator(BITS).keyIDFromThumbprint(true).generate();
            SecretFile.write(file, key.toJSONString());
            return key;
        } catch (JOSEException e) {
            throw new IllegalStateException("no RSA key can be made here", e);
        }
    }
}
