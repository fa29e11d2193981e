package residence.record;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import residence.events.HandoverEvent.OwnerInspectionRecorded;
import residence.events.MaterialBatchEvent.Kind;
import residence.events.MaterialBatchEvent.Material;
import residence.events.MaterialBatchEvent.MaterialBatchInstalled;
import residence.events.OccupancyEvent.Ground;
import residence.events.OccupancyEvent.OwnershipTransferred;
import residence.events.OccupancyEvent.TenancyEnded;
import residence.events.SaleEvent.UnitSold;
import residence.events.Subject;
import residence.events.UnitInspectionEvent.Layer;
import residence.kit.command.Caller;
import residence.kit.evidence.Evidence;
import residence.kit.evidence.ObjectStore;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Photos and papers over HTTP: kept by their digest, fetched by those who see what cites them, erased for good. */
@TestPropertySource(properties = "residence.evidence.largest=64KB")
class EvidenceOverHttpTest extends RecordOverHttp {
    private static final String PATH = "/api/record/evidence";
    private static final Caller CONTRACTOR = new Caller("site", "contractor", "LUBAN", null, List.of());
    private static final Caller STRANGER = new Caller("x", "owner", "household", null, List.of("p-somebody"));
    private static final Caller NEIGHBOUR = new Caller("zhao", "owner", "household", null, List.of(Sample.NEIGHBOUR));
    private static final Story STORY = Sample.pilot();

    @Autowired
    private ObjectStore store;

    @BeforeEach
    void told() {
        recorded(STORY);
    }

    @Test
    void thePhotoOfATestIsFetchedByWhoUploadedItAndByWhoeverSeesTheEntryThatCitesIt() {
        String digest = uploaded("TECHNICAL", "蓄水试验");
        assertThat(fetch(CONTRACTOR, digest)).hasStatusOk().hasContentType("image/png");
        assertThat(fetch(CONTRACTOR, digest).getResponse().getContentAsByteArray())
                .isEqualTo(picture("蓄水试验"));
        assertThat(fetch(HOUSING, digest)).hasStatus(404);
        cited(digest);
        assertThat(fetch(HOUSING, digest)).hasStatusOk();
        assertThat(fetch(OWNER, digest)).hasStatusOk();
        assertThat(fetch(STRANGER, digest)).hasStatus(404);
        assertThat(fetch(Caller.PUBLIC, digest)).hasStatus(404);
        assertThat(fetch(HOUSING, "sha256:" + "0".repeat(64))).hasStatus(404);
        assertThat(fetch(HOUSING, "sha256")).hasStatus(404);
    }

    @Test
    void personsOnAPhotoAreSeenByTheAuthorityAndInTheOwnDwellingOnly() {
        String digest = uploaded("SHOWS_PERSONS", "验房合影");
        STORY.on("2026-10-25")
                .by("household", "owner")
                .evidence(digest)
                .tell(
                        Story.U1502,
                        new OwnerInspectionRecorded(Sample.BUYER, LocalDate.parse("2026-10-25"), true, List.of()))
                .evidence();
        recorded(STORY);
        assertThat(fetch(HOUSING, digest)).hasStatusOk();
        assertThat(fetch(OWNER, digest)).hasStatusOk();
        var checkUpBody = new Caller("c", "check-up-body", "ANJU", null, List.of());
        assertThat(fetch(checkUpBody, digest)).hasStatus(404);
        assertThat(fetch(STRANGER, digest)).hasStatus(404);
    }

    /** What the house is made of is the next owner's to see, who lived in it is not. */
    @Test
    void aSecondOwnerSeesNoPersonOnAPhotoOfTheFirst() {
        var dwelling = Story.B2.child("entrance", "1").child("unit", "1502");
        var first = owner("p-evidence-1");
        var second = owner("p-evidence-2");
        String family = uploaded("SHOWS_PERSONS", "一家人验房");
        String leak = uploaded("TECHNICAL", "卫生间渗水");
        String site = uploaded("SHOWS_PERSONS", "举牌");
        var inspected = new OwnerInspectionRecorded("p-evidence-1", LocalDate.parse("2025-05-01"), true, List.of());
        STORY.on("2024-11-01").by("HUYUE-DEV", "developer").tell(Story.B2, Sample.registered("2"));
        STORY.on("2025-04-01").evidence(site).tell(dwelling, new UnitSold(List.of("p-evidence-1"), "HT-E"));
        STORY.on("2025-05-01").by("household", "owner").evidence(family, leak).tell(dwelling, inspected);
        STORY.on("2025-05-02").evidence().by("LC-REGISTRY", "authority/registry");
        STORY.tell(dwelling, transferred("p-evidence-1", Ground.FIRST_SALE, "2025-05-02"));
        recorded(STORY);
        await().untilAsserted(() -> assertThat(fetch(first, family)).hasStatusOk());
        STORY.on("2025-09-10").tell(dwelling, transferred("p-evidence-2", Ground.RESALE, "2025-09-10"));
        recorded(STORY);
        await().untilAsserted(() -> assertThat(fetch(second, leak)).hasStatusOk());
        assertThat(fetch(second, site)).hasStatusOk();
        assertThat(fetch(second, family)).hasStatus(404);
        assertThat(fetch(first, leak)).hasStatusOk();
        String later = uploaded("TECHNICAL", "新业主装修");
        STORY.on("2025-09-11")
                .by("household", "owner")
                .evidence(later)
                .tell(dwelling, new TenancyEnded(LocalDate.parse("2025-09-11"), LocalDate.parse("2025-09-11")))
                .evidence();
        recorded(STORY);
        await().untilAsserted(() -> assertThat(fetch(second, later)).hasStatusOk());
        assertThat(fetch(first, later)).hasStatus(404);
    }

    private static OwnershipTransferred transferred(String owner, Ground ground, String day) {
        return new OwnershipTransferred(List.of(owner), ground, LocalDate.parse(day), null);
    }

    private static Caller owner(String reference) {
        return new Caller(reference, "owner", "household", null, List.of(reference));
    }

    @Test
    void theSameBytesAgainGetTheSameAnswer() {
        assertThat(uploaded("TECHNICAL", "同一张")).isEqualTo(uploaded("TECHNICAL", "同一张"));
    }

    @Test
    void whatIsNotWhatItSaysIsNotKept() {
        assertThat(upload(CONTRACTOR, "TECHNICAL", "image/jpeg", picture("不是JPEG")))
                .hasStatus(400);
        assertThat(upload(CONTRACTOR, "TECHNICAL", "image/png", "<html>".getBytes()))
                .hasStatus(400);
        assertThat(upload(CONTRACTOR, "TECHNICAL", "text/html", "<html>".getBytes()))
                .hasStatus(415);
        assertThat(upload(CONTRACTOR, "TECHNICAL", "image/png", new byte[0])).hasStatus(400);
        assertThat(upload(CONTRACTOR, "SECRET", "image/png", picture("x"))).hasStatus(400);
        assertThat(upload(Caller.PUBLIC, "TECHNICAL", "image/png", picture("x")))
                .hasStatus(401);
        assertThat(upload(CONTRACTOR, "TECHNICAL", "model/step", "ISO-10303-21;\nHEADER;".getBytes()))
                .hasStatus(201);
        assertThat(upload(CONTRACTOR, "TECHNICAL", "application/pdf", "%PDF-1.4\n%%EOF\n".getBytes()))
                .hasStatus(201);
    }

    @Test
    void aPhotoAsLargeAsIsAllowedIsKeptAndOneByteMoreIsNot() {
        byte[] largest = Arrays.copyOf(picture("大图"), 64 * 1024);
        assertThat(upload(CONTRACTOR, "TECHNICAL", "image/png", largest)).hasStatus(201);
        var over = upload(CONTRACTOR, "TECHNICAL", "image/png", Arrays.copyOf(largest, largest.length + 1));
        assertThat(over).hasStatus(413);
        assertThat(over).bodyText().contains("65536");
    }

    @Test
    void whatWasErasedIsGoneIsNotKeptAgainAndOnlyTheAuthorityErasesWhatIsCited() {
        String digest = uploaded("TECHNICAL", "拍到了人");
        cited(digest);
        assertThat(erase(CONTRACTOR, digest)).hasStatus(403);
        assertThat(erase(STRANGER, digest)).hasStatus(404);
        assertThat(erase(HOUSING, digest)).hasStatusOk();
        assertThat(erase(HOUSING, digest)).hasStatusOk();
        assertThat(fetch(HOUSING, digest)).hasStatus(410);
        assertThat(upload(CONTRACTOR, "TECHNICAL", "image/png", picture("拍到了人")))
                .hasStatus(409);
    }

    @Test
    void whoUploadedItErasesItOnlyOnceNoEntryThatCitesItCanBeOnItsWay() {
        String own = uploaded("TECHNICAL", "传错了");
        assertThat(erase(CONTRACTOR, own)).hasStatus(409).bodyText().contains("evidence.too-early");
        assertThat(fetch(CONTRACTOR, own)).hasStatusOk();
        uploadedBefore(Duration.ofHours(24), own);
        assertThat(erase(CONTRACTOR, own)).hasStatusOk();
        assertThat(erase(CONTRACTOR, own)).hasStatusOk();
        assertThat(fetch(CONTRACTOR, own)).hasStatus(410);
    }

    @Test
    void whatIsCitedInHundredsOfDwellingsIsFetchedByTheHolderOfEach() {
        String digest = uploaded("TECHNICAL", "批次检验报告");
        var dwellings = IntStream.rangeClosed(1001, 1100)
                .mapToObj(unit -> Story.B1.child("entrance", "1").child("unit", String.valueOf(unit)))
                .toList();
        STORY.on("2026-10-26").by("LUBAN", "contractor").evidence(digest);
        dwellings.forEach(dwelling -> STORY.tell(dwelling, Sample.ponding(Layer.SURFACE, 7)));
        STORY.evidence();
        recorded(STORY);
        assertThat(fetch(OWNER, digest)).hasStatus(404);
        STORY.evidence(digest)
                .tell(Story.U1502, Sample.ponding(Layer.SURFACE, 7))
                .evidence();
        recorded(STORY);
        assertThat(fetch(OWNER, digest)).hasStatusOk();
        assertThat(fetch(HOUSING, digest)).hasStatusOk();
        assertThat(fetch(NEIGHBOUR, digest)).hasStatus(404);
        assertThat(fetch(STRANGER, digest)).hasStatus(404);
    }

    @Test
    void whatOneEntryAboutManyDwellingsCitesIsFetchedByTheHolderOfAnyOfThem() {
        String digest = uploaded("TECHNICAL", "防水卷材合格证");
        var membrane = new Material("防水卷材", "SBS", "山东宏源", "山东宏源", "20260301-01");
        var dwellings = IntStream.rangeClosed(1001, 1100)
                .mapToObj(unit -> Story.B1.child("entrance", "1").child("unit", String.valueOf(unit)));
        var places = Stream.concat(dwellings, Stream.of(Story.U1502)).toList();
        STORY.on("2026-10-26")
                .by("LUBAN", "contractor")
                .evidence(digest)
                .concerning(places.toArray(Subject[]::new))
                .tell(Subject.of("batch", "SBS-1"), new MaterialBatchInstalled(Kind.FUNCTIONAL, membrane, places))
                .evidence();
        recorded(STORY);
        assertThat(fetch(OWNER, digest)).hasStatusOk();
        assertThat(fetch(HOUSING, digest)).hasStatusOk();
        assertThat(fetch(NEIGHBOUR, digest)).hasStatus(404);
        assertThat(fetch(STRANGER, digest)).hasStatus(404);
    }

    /** As if it had come so much earlier. */
    private void uploadedBefore(Duration ago, String digest) {
        var known = Evidence.key(digest) + ".about.json";
        try (var bytes = store.open(known).orElseThrow()) {
            var about = (ObjectNode) JsonMapper.shared().readTree(bytes.readAllBytes());
            about.put("uploadedAt", Instant.now().minus(ago).toString());
            store.put(known, JsonMapper.shared().writeValueAsBytes(about));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void cited(String digest) {
        STORY.on("2026-10-26")
                .by("LUBAN", "contractor")
                .evidence(digest)
                .tell(Story.U1502, Sample.ponding(Layer.SURFACE, 7))
                .evidence();
        recorded(STORY);
    }

    private String uploaded(String evidenceClass, String shown) {
        var answer = upload(CONTRACTOR, evidenceClass, "image/png", picture(shown));
        assertThat(answer).hasStatus(201);
        return JsonMapper.shared()
                .readTree(answer.getResponse().getContentAsByteArray())
                .at("/digest")
                .asString();
    }

    private MvcTestResult upload(Caller caller, String evidenceClass, String type, byte[] bytes) {
        return as(caller, mvc.post().uri(PATH + "?class=" + evidenceClass))
                .header("Content-Type", type)
                .content(bytes)
                .exchange();
    }

    private MvcTestResult fetch(Caller caller, String digest) {
        return read(caller, PATH + "/" + digest);
    }

    private MvcTestResult erase(Caller caller, String digest) {
        return as(caller, mvc.post().uri(PATH + "/" + digest + "/erase"))
                .header("Content-Type", "application/json")
                .content("{\"reason\": \"画面中有未经同意的人\"}")
                .exchange();
    }

    /** As much of a picture as its content is known by. */
    private static byte[] picture(String shown) {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'});
        bytes.writeBytes(shown.getBytes(UTF_8));
        return bytes.toByteArray();
    }
}
