package residence.record.evidence;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.unit.DataSize;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import residence.events.Require;
import residence.kit.command.Caller;
import residence.kit.command.Commands.Denied;
import residence.kit.evidence.Evidence;
import residence.kit.problem.Invalid;
import residence.record.timeline.Citations;
import residence.record.view.Answers;

/** Photos, papers, films, building models: uploaded first, then cited by their digest in a command's {@code evidence}. */
@RestController
class EvidenceApi {
    private final EvidenceShelf shelf;
    private final Citations citations;
    private final DataSize largest;

    EvidenceApi(
            EvidenceShelf shelf, Citations citations, @Value("${residence.evidence.largest:20MB}") DataSize largest) {
        this.shelf = shelf;
        this.citations = citations;
        this.largest = largest;
    }

    /** What the uploader is told. */
    record Kept(String digest, String mediaType, long bytes, EvidenceClass evidenceClass) {
        static Kept of(About about) {
            return new Kept(about.digest(), about.mediaType(), about.bytes(), about.evidenceClass());
        }
    }

    /** @param reason 1 to 2000 characters */
    record Erasing(String reason) {
        Erasing {
            Require.text("reason", reason);
        }
    }

    /**
     * Keeps the body. The same bytes again change nothing, and get the same answer.
     *
     * @param evidenceClass what it shows
     * @param type what the body is said to be, and has to be: {@code image/jpeg image/png image/webp application/pdf
     *     video/mp4 model/step}
     */
    @PostMapping("/api/record/evidence")
    ResponseEntity<Kept> upload(
            Caller caller,
            HttpServletRequest request,
            @RequestParam("class") EvidenceClass evidenceClass,
            @RequestHeader(HttpHeaders.CONTENT_TYPE) MediaType type)
            throws IOException, HttpMediaTypeNotSupportedException {
        String said = type.getType() + "/" + type.getSubtype();
        if (!Content.TYPES.contains(said)) {
            throw new HttpMediaTypeNotSupportedException(
                    type, List.copyOf(MediaType.parseMediaTypes(List.copyOf(Content.TYPES))));
        }
        try (var content = Content.receive(request.getInputStream(), largest.toBytes())) {
            if (!content.mediaType().equals(said)) {
                throw Invalid.of("body", "not-that-type");
            }
            return ResponseEntity.status(HttpStatus.CREATED).body(Kept.of(shelf.keep(content, evidenceClass, caller)));
        }
    }

    /** Its bytes, for who uploaded it and for whoever sees an entry that cites it, as far as its class allows. */
    @GetMapping("/api/record/evidence/{digest}")
    ResponseEntity<InputStreamResource> fetch(Caller caller, @PathVariable String digest) {
        var about = seen(caller, digest);
        InputStream bytes = shelf.open(about).orElseThrow(() -> new ErrorResponseException(HttpStatus.GONE));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(about.mediaType()))
                .contentLength(about.bytes())
                .eTag("\"" + digest + "\"")
                // never shown inside a page of ours, whatever it holds
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment")
                .header("X-Content-Type-Options", "nosniff")
                .body(new InputStreamResource(bytes));
    }

    /**
     * Erases it for good: an authority that sees an entry which cites it, or its uploader while none does, at the earliest
     * {@code residence.evidence.grace} after the upload.
     */
    @PostMapping("/api/record/evidence/{digest}/erase")
    Kept erase(Caller caller, @PathVariable String digest, @RequestBody Erasing erasing) {
        var about = seen(caller, digest);
        if (about.erased() != null) {
            return Kept.of(about);
        }
        if (!(caller.authority() && citations.seenBy(caller, digest, true))) {
            requireOwn(about, caller);
        }
        return Kept.of(shelf.erase(about, erasing.reason(), caller));
    }

    private void requireOwn(About about, Caller caller) {
        if (!about.uploadedBy(caller) || citations.anyOf(about.digest())) {
            throw new Denied(caller.role(), "erase " + about.digest());
        }
        shelf.requireSettled(about);
    }

    /** What the caller may not see is not there for it. */
    private About seen(Caller caller, String digest) {
        return Evidence.isDigest(digest)
                ? shelf.find(digest)
                        .filter(about -> about.uploadedBy(caller)
                                || citations.seenBy(
                                        caller, digest, about.evidenceClass() == EvidenceClass.SHOWS_PERSONS))
                        .orElseThrow(Answers::notFound)
                : notFound();
    }

    private static About notFound() {
        throw Answers.notFound();
    }
}
