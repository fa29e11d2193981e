package residence.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** All numbers are made up. */
class PersonalDataTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "13800138000",
                "+86 13800138000",
                "138-0013-8000",
                "请拨打13800138000联系",
                "电话：１３８００１３８０００",
                "call 8613800138000 please",
                "漏水，138 0013 8000"
            })
    void aMobileNumberIsFound(String text) {
        assertThat(PersonalData.in(text)).contains("mobile-number");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "371502198501010081",
                "37150219850101009X",
                "业主身份证371502198501010081",
                "ID 371502 19850101 009x",
                "ID-371502198501010081-1",
                "孩子 371502202409011005"
            })
    void anIdentityNumberIsFound(String text) {
        assertThat(PersonalData.in(text)).contains("identity-number");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HT-13800138000",
                "合同编号 2024-380013800",
                "0635-8412345",
                "12800138000",
                "138001380001",
                "1380013800",
                "371502198513010011",
                "371502198501010082",
                "371502202409011005",
                "施工许可证 371502202409011001 已取得",
                "3715021985010100812",
                "913715001985010100",
                "991502198501010011",
                "DK371500-2024-0018",
                "聊建质〔2024〕1380号",
                "卫生间蓄水 24 小时，1502 室与 1503 室无渗漏",
                "0c8b2f6e-1380-4138-a001-138001380001",
                "sha256:0000000000000013800138000000000000000000000000000000000000000000"
            })
    void codesAndOrdinaryTextsPass(String text) {
        assertThat(PersonalData.in(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Tel:13800138000", "HT-13800138000", "call13800138000now", "ID:371502202409011005"})
    void freeTextIsProseHoweverItIsWritten(String text) {
        assertThat(PersonalData.in(text)).isEmpty();
        assertThat(PersonalData.inProse(text)).isPresent();
        assertThatThrownBy(() -> Require.text("description", text))
                .isInstanceOf(HoldsPersonalData.class)
                .hasMessageStartingWith("description");
        assertThat(Require.code("contractNumber", text)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"371502202411040101", "leak", "138001380001", "1502,1503"})
    void ordinaryFreeTextPasses(String text) {
        assertThat(Require.text("description", text)).isEqualTo(text);
    }
}
