package residence.events;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What an owner does to the own dwelling 装饰装修 (R23; 《建设工程质量管理条例》 art. 15; 《住宅室内装饰装修管理办法》, 建设部令第110号).
 * Subject {@code building/.../entrance/.../unit/.../decoration/...}.
 */
public sealed interface DecorationEvent extends DomainEvent {
    /**
     * How load-bearing structure may be changed 设计方案, by the unit that designed it or another with the qualification
     * (条例 art. 15).
     *
     * @param digest of the drawings, {@code sha256:} and 64 hexadecimal digits
     * @param designer organisation that made it
     * @param certificateNumber of its qualification 资质证书
     */
    record Design(String digest, String designer, String certificateNumber) {}

    /**
     * Filed with the property company before the works begin 申报登记 (110号令 art. 13).
     *
     * @param description what is done, 1 to 2000 characters
     * @param contractor organisation that does it; null where the owner does
     * @param loadBearing whether it touches load-bearing structure 主体和承重结构
     * @param design never null where it does
     * @param permitNumber never null where it does
     */
    @Correctable("description")
    record DecorationFiled(
            String description,
            LocalDate startsOn,
            LocalDate endsOn,
            @Nullable String contractor,
            boolean loadBearing,
            @Nullable Design design,
            @Nullable String permitNumber)
            implements DecorationEvent {}
}
