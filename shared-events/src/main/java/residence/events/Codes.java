package residence.events;

import java.util.regex.Pattern;

/** The public codes that stand beside the record's own ids (domain, section 3): checked by their shape alone. */
public final class Codes {
    private static final Pattern REGION = Pattern.compile("[0-9]{6}(-[A-Z0-9]{1,8})?");
    private static final Pattern CREDIT_CODE_LENGTH = Pattern.compile("[0-9A-Z]{18}");
    private static final Pattern CREDIT_CODE = Pattern.compile("[0-9A-HJ-NPQRTUWXY]{2}[0-9]{6}[0-9A-HJ-NPQRTUWXY]{10}");
    private static final String CREDIT_DIGITS = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    private Codes() {}

    /**
     * A six-digit division code, or the extension of one by which a region list names a functional zone that has none
     * of its own ({@code 511700-GX}).
     *
     * @throws IllegalArgumentException where it is neither
     */
    public static String region(String field, String code) {
        Require.check(
                REGION.matcher(code).matches(),
                field + " must be a six-digit division code, or a zone's extension of one such as 511700-GX");
        return code;
    }

    /**
     * An organisation's id. One of 18 digits and capitals is taken for a unified social credit code and must have its
     * shape; a wrong check digit passes, because such codes were issued (see {@link #creditCodeChecks}).
     *
     * @throws IllegalArgumentException where it is no id, or a misshapen credit code
     */
    public static String organisation(String field, String id) {
        Require.id(field, id);
        Require.check(
                !CREDIT_CODE_LENGTH.matcher(id).matches() || isCreditCode(id),
                field + " looks like a unified social credit code but is not shaped like one (GB 32100-2015)");
        return id;
    }

    /** Whether it has the shape of a unified social credit code, GB 32100-2015: no I, O, S, V or Z. */
    public static boolean isCreditCode(String id) {
        return CREDIT_CODE.matcher(id).matches();
    }

    /** Whether the check digit of a unified social credit code is right: a wrong one is a warning, never a refusal. */
    public static boolean creditCodeChecks(String code) {
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < 17; i++) {
            sum += CREDIT_DIGITS.indexOf(code.charAt(i)) * weight;
            weight = weight * 3 % 31;
        }
        return code.charAt(17) == CREDIT_DIGITS.charAt((31 - sum % 31) % 31);
    }
}
