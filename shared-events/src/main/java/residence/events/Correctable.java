package residence.events;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What the author's organisation may correct in an entry of this type: plain observations and descriptions. What is not
 * named is not correctable: who signed or acts, what was decided or derived by the rules, what the entry is about. That
 * is voided by an authority and recorded anew, under its rules and by its signer's own token (domain, section 2).
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Correctable {
    /** The business date of the entry, beside the components: only where no rule derives anything from it. */
    String DAY = "occurredOn";

    /** Names of components whose values may change, and {@link #DAY}. */
    String[] value();

    /**
     * Whether that ends with the first signature or judgement ({@link Verdict}) that follows in the entry's stream: a result
     * does not change under the hands of those who signed it. It is voided then, or found anew, and signed anew.
     */
    boolean untilSigned() default false;
}
