package residence.record.card;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import residence.kit.command.Caller;
import residence.record.document.AsOf;
import residence.record.reads.CardReads;
import residence.record.view.Answers;
import residence.record.view.Subjects;

/** The residence health card of one dwelling. */
@RestController
class CardApi {
    private final Cards cards;
    private final CardReads reads;

    CardApi(Cards cards, CardReads reads) {
        this.cards = cards;
        this.reads = reads;
    }

    /**
     * The card as the caller may see it: complete, in one request.
     *
     * @param asOf the business date to tell it for; today where it is absent
     * @param knownAt the moment up to which entries count, by their recording; all where it is absent
     */
    @GetMapping("/api/record/buildings/{building}/entrances/{entrance}/units/{unit}/card")
    ResponseEntity<byte[]> card(
            Caller caller,
            @PathVariable String building,
            @PathVariable String entrance,
            @PathVariable String unit,
            @RequestParam(required = false) @Nullable LocalDate asOf,
            @RequestParam(required = false) @Nullable Instant knownAt,
            @RequestHeader(name = HttpHeaders.IF_NONE_MATCH, required = false) @Nullable String ifNoneMatch) {
        var dwelling = Subjects.unit(building, entrance, unit);
        var card = cards.read(caller, dwelling, new AsOf(asOf, knownAt));
        reads.note(dwelling, caller, card.audience());
        return Answers.of(card.json(), ifNoneMatch);
    }
}
