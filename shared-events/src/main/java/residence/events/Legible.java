package residence.events;

/** Whether a text can be read as what it is. */
public final class Legible {
    private static final int RIGHT_TO_LEFT_OVERRIDE = 0x202E;
    private static final int POP_DIRECTIONAL_ISOLATE = 0x2069;
    private static final int LEFT_TO_RIGHT_EMBEDDING = 0x202A;
    private static final int LEFT_TO_RIGHT_ISOLATE = 0x2066;

    private Legible() {}

    /** Whether it shows anything: blanks, format characters and marks without a letter under them do not. */
    public static boolean shows(String text) {
        return text.codePoints().anyMatch(Legible::shows);
    }

    /** Whether it makes what follows run the other way, and so be read otherwise than it is (Unicode TR36, 2.5.2). */
    public static boolean turns(String text) {
        // asked of every text of every command, and all of these are single chars
        for (int i = 0; i < text.length(); i++) {
            if (turns(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean shows(int c) {
        return switch (Character.getType(c)) {
            case Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.COMBINING_SPACING_MARK -> false;
            default -> !filler(c);
        };
    }

    /** Letters and signs that are drawn as nothing: the fillers of Hangul, and the empty pattern of Braille. */
    private static boolean filler(int c) {
        return c == 0x115F || c == 0x1160 || c == 0x3164 || c == 0xFFA0 || c == 0x2800;
    }

    private static boolean turns(char c) {
        return c >= LEFT_TO_RIGHT_EMBEDDING && c <= RIGHT_TO_LEFT_OVERRIDE
                || c >= LEFT_TO_RIGHT_ISOLATE && c <= POP_DIRECTIONAL_ISOLATE;
    }
}
