package residence.events;

import java.math.BigDecimal;
import java.util.List;

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
    record LandParcelListed(
            String region, String location, BigDecimal areaSquareMetres, boolean clearSite, List<Condition> conditions)
            implements LandParcelEvent {}

    record LandTransferred(TransferMode mode, String transferee, String contractNumber) implements LandParcelEvent {}

    /** @param approvalNumber of the government's approval, without which nothing is amended (S1 三(二)) */
    record LandTransferAmended(String approvalNumber, String change) implements LandParcelEvent {}

    record LandReclaimed(String reason) implements LandParcelEvent {}
}
