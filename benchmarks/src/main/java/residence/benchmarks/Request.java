package residence.benchmarks;

import java.nio.charset.StandardCharsets;

/** A request's bytes, made once; one caller's, as only a number in its path is ever changed. */
final class Request {
    /** Stands in a path for the number; twelve characters, so that the length stays. */
    static final String NUMBER = "{--number--}";

    private final byte[] bytes;
    private final int number;

    private Request(String text) {
        bytes = text.getBytes(StandardCharsets.UTF_8);
        // all before it is ASCII: an index of characters is one of bytes
        number = text.indexOf(NUMBER);
    }

    static Request post(String path, String token, String json) {
        int length = json.getBytes(StandardCharsets.UTF_8).length;
        return new Request("POST " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer " + token
                + "\r\nContent-Type: application/json\r\nContent-Length: " + length + "\r\n\r\n" + json);
    }

    /** @param after the {@code Residence-Position} that the answer must have come to */
    static Request get(String path, String token, String after) {
        return new Request("GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer " + token
                + "\r\nResidence-After: " + after + "\r\n\r\n");
    }

    byte[] bytes() {
        return bytes;
    }

    /** The same request with another number. */
    byte[] bytes(long value) {
        long rest = value;
        for (int i = number + NUMBER.length() - 1; i >= number; i--) {
            bytes[i] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        return bytes;
    }
}
