package residence.events;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Land: from listing to transfer, amendment and reclamation. Subject {@code parcel/...}. */
public sealed interface LandParcelEvent extends DomainEvent {

    /** How land-use rights pass: auction 拍卖, listing 挂牌, agreement 协议, allocation 划拨. */
    enum TransferMode {
        AUCTION,
        LISTING,
        AGREEMENT,
        ALLOCATION
    }

    /** A condition of the 建设条件意见书 that binds whoever builds here, with the clause it comes from. */
    record Condition(String code, String text, String clause) {}

    /**
     * @param region six-digit division code or a zone's extension of it
     * @param areaSquareMetres land area
     * @param clearSite 净地: ownership clear, compensation paid, services up to the red line (S2 三(一)2)
     */
    @Correctable({"location", "areaSquareMetres"})
    record LandParcelListed(
            String region, String location, BigDecimal areaSquareMetres, boolean clearSite, List<Condition> conditions)
            implements LandParcelEvent {
        private static final BigDecimal LARGEST = new BigDecimal("10000000");

        @Override
        public void check() {
            area(areaSquareMetres);
        }

        /** More than 0 and at most 10 km2. */
        public static void area(BigDecimal areaSquareMetres) {
            Require.positive("areaSquareMetres", areaSquareMetres, LARGEST);
        }
    }

    /** @param transferee id of the organisation that holds the land from now on; only it registers projects here (R1) */
    @Correctable("contractNumber")
    record LandTransferred(TransferMode mode, String transferee, String contractNumber) implements LandParcelEvent {}

    /**
     * @param approvalNumber of the government's approval, without which nothing is amended (S1 三(二))
     * @param transferee who takes the transferee's place (the winner's project company, for one); null where it stays
     */
    @Correctable({"approvalNumber", "change"})
    record LandTransferAmended(
            String approvalNumber, String change, @Nullable String transferee) implements LandParcelEvent {}

    /** The land is taken back; it may be listed with other conditions and transferred again (R1). */
    @Correctable("reason")
    record LandReclaimed(String reason) implements LandParcelEvent {}
}
