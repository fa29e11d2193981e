package residence.kit.reading;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Finds what looks like a resident identity number 公民身份号码 or a mobile number, which no entry may hold: an entry is
 * for ever and for all its readers (PIPL; the register of people keeps such things).
 *
 * <p>Every text is looked at, in two ways that its own form decides. <em>Prose</em> (it has a space or a letter beyond
 * ASCII) may not hold one anywhere. A <em>code</em> (a contract number, a reference, an id) is longer strings of digits
 * by nature: it may not <em>be</em> a mobile number, nor hold an identity number between its separators. So {@code
 * HT-13800138000} is a contract, {@code 13800138000} is a telephone, and {@code 请拨打13800138000} is one too.
 */
final class PersonalData {
    private static final String SEPARATOR = "[ -]?";
    private static final String PROVINCE = "(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3])";
    private static final String IDENTITY = PROVINCE + "\\d{4}" + SEPARATOR + "(?:18|19|20)\\d{2}" + SEPARATOR
            + "(?:0[1-9]|1[0-2])" + SEPARATOR + "(?:0[1-9]|[12]\\d|3[01])" + SEPARATOR + "\\d{3}[\\dXx]";
    private static final String MOBILE =
            "(?:\\+?86" + SEPARATOR + ")?1[3-9]\\d" + SEPARATOR + "\\d{4}" + SEPARATOR + "\\d{4}";

    private static final Pattern IDENTITY_IN_PROSE = Pattern.compile("(?<!\\d)" + IDENTITY + "(?!\\d)");
    private static final Pattern MOBILE_IN_PROSE = Pattern.compile("(?<!\\d)" + MOBILE + "(?!\\d)");
    private static final Pattern IDENTITY_IN_CODE = Pattern.compile("(?<![0-9A-Za-z])" + IDENTITY + "(?![0-9A-Za-z])");
    private static final Pattern MOBILE_AS_CODE = Pattern.compile("^" + MOBILE + "$");
    private static final Pattern PROSE = Pattern.compile("[\\s\\P{ASCII}]");

    private PersonalData() {}

    /** The fault's code: {@code identity-number} or {@code mobile-number}. */
    static Optional<String> in(String text) {
        if (text.length() < 11) {
            return Optional.empty();
        }
        boolean prose = PROSE.matcher(text).find();
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC);
        if ((prose ? IDENTITY_IN_PROSE : IDENTITY_IN_CODE).matcher(plain).find()) {
            return Optional.of("identity-number");
        }
        return (prose ? MOBILE_IN_PROSE : MOBILE_AS_CODE).matcher(plain).find()
                ? Optional.of("mobile-number")
                : Optional.empty();
    }
}
