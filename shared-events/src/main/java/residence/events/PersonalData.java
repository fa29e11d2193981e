package residence.events;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Finds what looks like a resident identity number 公民身份号码 (GB 11643) or a mobile number, which no entry may hold: an
 * entry is for ever and for all its readers (PIPL; the register of people keeps such things).
 *
 * <p>Every text is looked at, in one of two ways. <em>Prose</em> may not hold one anywhere: free text is prose however it is
 * written ({@link Require#text}), and where the field does not decide, what has a space or a letter beyond ASCII is. A <em>code</em> (a contract number, a reference, an id) is a string of digits by
 * nature: it may not <em>be</em> a mobile number, nor hold an identity number between its separators. So {@code
 * HT-13800138000} is a contract, {@code 13800138000} is a telephone, and {@code 请拨打13800138000} is one too.
 *
 * <p>A construction permit's number has an identity number's form (division, date, serial: 371502 20240901 0101). What
 * tells them apart is the check digit, right in one permit of eleven by chance, and in a code also the date: nobody born
 * from 2010 on buys or builds.
 */
public final class PersonalData {
    private static final String SEPARATOR = "[ -]?";
    private static final String PROVINCE = "(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3])";
    private static final String DAY = "(?:0[1-9]|1[0-2])" + SEPARATOR + "(?:0[1-9]|[12]\\d|3[01])";
    private static final String REST = SEPARATOR + DAY + SEPARATOR + "\\d{3}[\\dXx]";
    private static final String DIVISION = PROVINCE + "\\d{4}" + SEPARATOR;
    private static final String MOBILE =
            "(?:\\+?86" + SEPARATOR + ")?1[3-9]\\d" + SEPARATOR + "\\d{4}" + SEPARATOR + "\\d{4}";

    private static final Pattern IDENTITY_IN_PROSE =
            Pattern.compile("(?<!\\d)" + DIVISION + "(?:18|19|20)\\d{2}" + REST + "(?!\\d)");
    private static final Pattern IDENTITY_IN_CODE =
            Pattern.compile("(?<![0-9A-Za-z])" + DIVISION + "(?:18\\d{2}|19\\d{2}|200\\d)" + REST + "(?![0-9A-Za-z])");
    private static final Pattern MOBILE_IN_PROSE = Pattern.compile("(?<!\\d)" + MOBILE + "(?!\\d)");
    private static final Pattern MOBILE_AS_CODE = Pattern.compile("^" + MOBILE + "$");
    private static final Pattern PROSE = Pattern.compile("[\\s\\P{ASCII}]");

    /** Of a mobile number without its country; nearly every text has fewer, and is not searched. */
    private static final int FEWEST_DIGITS = 11;

    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECK_DIGITS = "10X98765432";

    private PersonalData() {}

    /** What a text holds that may be prose or a code, as its form decides: {@code identity-number}, {@code mobile-number}. */
    public static Optional<String> in(String text) {
        return in(text, PROSE.matcher(text).find());
    }

    /** What free text holds, whatever its form. */
    static Optional<String> inProse(String text) {
        return in(text, true);
    }

    private static Optional<String> in(String text, boolean prose) {
        if (text.length() < FEWEST_DIGITS) {
            return Optional.empty();
        }
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC);
        if (digits(plain) < FEWEST_DIGITS) {
            return Optional.empty();
        }
        var identities = (prose ? IDENTITY_IN_PROSE : IDENTITY_IN_CODE).matcher(plain);
        if (identities.results().anyMatch(found -> checked(found.group()))) {
            return Optional.of("identity-number");
        }
        return (prose ? MOBILE_IN_PROSE : MOBILE_AS_CODE).matcher(plain).find()
                ? Optional.of("mobile-number")
                : Optional.empty();
    }

    private static int digits(String plain) {
        int digits = 0;
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            digits += c >= '0' && c <= '9' ? 1 : 0;
        }
        return digits;
    }

    /** ISO 7064 MOD 11-2. */
    private static boolean checked(String found) {
        String digits = found.replaceAll("[ -]", "");
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += Character.digit(digits.charAt(i), 10) * WEIGHTS[i];
        }
        return CHECK_DIGITS.charAt(sum % 11) == Character.toUpperCase(digits.charAt(17));
    }
}
