package residence.kit.testing;

import java.util.ArrayList;
import java.util.List;

/** Splits the arguments of a call in Java source: enough to find the literals among them. */
final class JavaArguments {
    private final String source;
    private final List<String> found = new ArrayList<>();
    private final StringBuilder argument = new StringBuilder();
    private int depth;
    private int at;

    private JavaArguments(String source, int start) {
        this.source = source;
        this.at = start;
    }

    /** @param start just behind the opening parenthesis */
    static List<String> from(String source, int start) {
        return new JavaArguments(source, start).read();
    }

    private List<String> read() {
        while (at < source.length() && depth >= 0) {
            step(source.charAt(at));
            at++;
        }
        return found;
    }

    private void step(char c) {
        switch (c) {
            case '"' -> quoted();
            case '(', '[', '{' -> nest(1, c);
            case ')', ']', '}' -> nest(-1, c);
            case ',' -> comma();
            default -> argument.append(c);
        }
    }

    private void quoted() {
        int end = at + 1;
        while (source.charAt(end) != '"') {
            end += source.charAt(end) == '\\' ? 2 : 1;
        }
        argument.append(source, at, end + 1);
        at = end;
    }

    private void nest(int by, char c) {
        depth += by;
        if (depth < 0) {
            take();
        } else {
            argument.append(c);
        }
    }

    private void comma() {
        if (depth == 0) {
            take();
        } else {
            argument.append(',');
        }
    }

    private void take() {
        found.add(argument.toString().strip());
        argument.setLength(0);
    }
}
