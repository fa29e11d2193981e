package residence.kit.web;

import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.context.request.WebRequest;

/** Answers that say which version they show, and say nothing more to who has that version already. */
public final class Etags {
    private Etags() {}

    /**
     * 304 where the caller's {@code If-None-Match} names the version; else the answer with its {@code ETag}.
     *
     * @param version whatever changes when the answer does; the reader's audience is part of it where the answer
     *     depends on it
     * @param answer composed only where it is needed
     */
    public static <T> ResponseEntity<T> answer(WebRequest request, String version, Supplier<T> answer) {
        String tag = "\"" + version + "\"";
        return request.checkNotModified(tag)
                ? ResponseEntity.status(HttpStatus.NOT_MODIFIED).eTag(tag).build()
                : ResponseEntity.ok().eTag(tag).body(answer.get());
    }
}
