package residence.record.document;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Rebuilding for operators; the edge lets nobody else in. */
@RestController
class RebuildApi {
    private final Rebuild rebuild;

    RebuildApi(Rebuild rebuild) {
        this.rebuild = rebuild;
    }

    /** Begins to build the record anew from the topics; where one runs already, tells how it stands. */
    @PostMapping("/operator/rebuild")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Progress start() {
        return rebuild.start();
    }

    @GetMapping("/operator/rebuild")
    Progress progress() {
        return rebuild.progress();
    }
}
