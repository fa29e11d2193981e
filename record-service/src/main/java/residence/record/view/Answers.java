package residence.record.view;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponseException;

/** Answers with an ETag: the hash of what is answered, so it differs with the reader and with every change. */
public final class Answers {
    private Answers() {}

    /** 304 where the caller has exactly this already. */
    public static ResponseEntity<byte[]> of(byte[] json, @Nullable String ifNoneMatch) {
        String etag = '"' + hash(json) + '"';
        boolean same = ifNoneMatch != null
                && List.of(ifNoneMatch.split(",")).stream()
                        .map(tag -> tag.strip().replaceFirst("^W/", ""))
                        .anyMatch(tag -> tag.equals(etag) || tag.equals("*"));
        return same
                ? ResponseEntity.status(HttpStatus.NOT_MODIFIED).eTag(etag).build()
                : ResponseEntity.ok()
                        .eTag(etag)
                        .contentType(new MediaType(MediaType.APPLICATION_JSON, StandardCharsets.UTF_8))
                        .body(json);
    }

    public static ErrorResponseException notFound() {
        return new ErrorResponseException(HttpStatus.NOT_FOUND);
    }

    private static String hash(byte[] json) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(json);
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
