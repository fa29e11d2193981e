package residence.kit.problem;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import residence.events.Unmet;

/**
 * What went wrong with a request, before it is told in a language: an RFC 9457 problem detail of the type
 * {@code urn:residence:problem:<code>}.
 *
 * @param code stable; its texts stand under {@code problem.<code>.title} and {@code problem.<code>.detail}
 * @param args what the detail names
 * @param unmet the domain's own conditions that were not met
 * @param faults what is wrong with the request itself
 * @param headers sent along: {@code Retry-After}, {@code Allow} ...
 */
public record Problem(
        int status,
        String code,
        Map<String, String> args,
        List<Unmet> unmet,
        List<Fault> faults,
        Map<String, String> headers) {

    public Problem {
        args = Map.copyOf(args);
        unmet = List.copyOf(unmet);
        faults = List.copyOf(faults);
        headers = Map.copyOf(headers);
    }

    public static Problem of(int status, String code) {
        return new Problem(status, code, Map.of(), List.of(), List.of(), Map.of());
    }

    public static Problem unmet(List<Unmet> unmet) {
        return new Problem(409, "refused", Map.of(), unmet, List.of(), Map.of());
    }

    public static Problem faults(List<Fault> faults) {
        return new Problem(400, "invalid", Map.of(), List.of(), faults, Map.of());
    }

    public Problem naming(String name, Object value) {
        return new Problem(status, code, with(args, name, value), unmet, faults, headers);
    }

    public Problem header(String name, Object value) {
        return new Problem(status, code, args, unmet, faults, with(headers, name, value));
    }

    /** Worth a repeat in {@code seconds}. */
    public Problem retryAfter(int seconds) {
        return header("Retry-After", seconds);
    }

    private static Map<String, String> with(Map<String, String> map, String name, Object value) {
        var more = new LinkedHashMap<>(map);
        more.put(name, String.valueOf(value));
        return more;
    }
}
