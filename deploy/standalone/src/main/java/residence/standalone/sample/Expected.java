package residence.standalone.sample;

import java.util.List;
import java.util.Set;

/**
 * What a step must lead to, as the story says it: {@code recorded} (the default), {@code unchanged}, {@code refused
 * R8.spray-test} (the domain turned it down and recorded that), {@code 409 R10.not-accepted} (nothing was recorded),
 * {@code 403}.
 *
 * @param outcome of an answer that is no problem; empty for others
 * @param codes reasons that must be among those given
 */
record Expected(int status, String outcome, Set<String> codes) {
    private static final int OK = 200;
    private static final int CREATED = 201;

    static Expected of(String said) {
        var words = List.of(said.strip().split("\\s+"));
        var codes = Set.copyOf(words.subList(1, words.size()));
        return switch (words.getFirst()) {
            case "recorded" -> new Expected(CREATED, words.getFirst(), codes);
            case "unchanged", "refused" -> new Expected(OK, words.getFirst(), codes);
            case String status when status.matches("[45]\\d\\d") -> new Expected(Integer.parseInt(status), "", codes);
            default ->
                throw new IllegalArgumentException(
                        "'" + said + "' is no outcome: recorded, unchanged, refused CODE..., or a status with codes");
        };
    }

    boolean recorded() {
        return outcome.equals("recorded");
    }

    boolean matches(Answered answered) {
        return answered.status() == status
                && answered.outcome().equals(outcome)
                && answered.codes().containsAll(codes);
    }

    @Override
    public String toString() {
        return ((status < 300 ? outcome : String.valueOf(status)) + " " + String.join(" ", codes)).strip();
    }
}
