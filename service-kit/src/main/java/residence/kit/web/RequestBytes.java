package residence.kit.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.MediaType;
import org.springframework.web.HttpMediaTypeNotSupportedException;

/** The body of a request, whole and bounded. */
public final class RequestBytes {
    /** A tower of a thousand dwellings with their rooms fits in. Bytes. */
    public static final int LARGEST = 1 << 20;

    private RequestBytes() {}

    /** The body can't be had: the caller went away, or what it said about the length is not so. 400. */
    static final class Broken extends RuntimeException {
        Broken(IOException because) {
            super(because);
        }
    }

    /**
     * @throws TooLarge where it is more than 1 MiB: 413
     * @throws HttpMediaTypeNotSupportedException where it is packed, or no UTF-8: 415
     */
    public static byte[] of(HttpServletRequest request) throws HttpMediaTypeNotSupportedException {
        checkEncoding(request);
        if (request.getContentLengthLong() > LARGEST) {
            throw new TooLarge(LARGEST);
        }
        byte[] body = bytes(request);
        if (body.length > LARGEST) {
            throw new TooLarge(LARGEST);
        }
        return body;
    }

    private static byte[] bytes(HttpServletRequest request) {
        try {
            return request.getInputStream().readNBytes(LARGEST + 1);
        } catch (IOException e) {
            throw new Broken(e);
        }
    }

    /** JSON is UTF-8 (RFC 8259), and nothing is unpacked here that could unpack to anything. */
    private static void checkEncoding(HttpServletRequest request) throws HttpMediaTypeNotSupportedException {
        String type = request.getContentType();
        var charset = type == null ? null : MediaType.parseMediaType(type).getCharset();
        String packed = request.getHeader("Content-Encoding");
        if (charset != null && !charset.equals(StandardCharsets.UTF_8)
                || packed != null && !packed.equalsIgnoreCase("identity")) {
            throw new HttpMediaTypeNotSupportedException("only plain UTF-8");
        }
    }
}
