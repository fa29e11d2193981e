package residence.benchmarks;

import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A caller's kept connection. It does no more than write a request's bytes and read an answer's: a client that works as
 * hard as the server costs both sides of a comparison the same, and so flatters the ratio.
 */
final class Connection implements AutoCloseable {
    private static final int PATIENCE_MILLIS = 30_000;
    private static final int LARGEST_HEAD = 16 * 1024;

    private final Socket socket;
    private byte[] buffer = new byte[LARGEST_HEAD];
    private int filled;

    Connection(int port) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(PATIENCE_MILLIS);
    }

    /** @param head status line and headers as they came */
    record Answer(String head, byte[] body) {
        int status() {
            return Integer.parseInt(head.substring(9, 12));
        }

        /** @throws IllegalStateException where the answer has no such header */
        String header(String name) {
            String start = "\r\n" + name + ": ";
            int at = head.indexOf(start);
            if (at < 0) {
                throw new IllegalStateException("no " + name + " in " + head);
            }
            int end = head.indexOf("\r\n", at + start.length());
            return head.substring(at + start.length(), end < 0 ? head.length() : end);
        }

        /** @throws IllegalStateException where the service answered something else */
        Answer expect(int status) {
            if (status() != status) {
                throw new IllegalStateException(head + "\n" + text());
            }
            return this;
        }

        String text() {
            return new String(body, StandardCharsets.UTF_8);
        }
    }

    Answer exchange(byte[] request) throws IOException {
        socket.getOutputStream().write(request);
        filled = 0;
        int end = readHead();
        String head = new String(buffer, 0, end, StandardCharsets.ISO_8859_1);
        int start = end + 4;
        int length = Integer.parseInt(new Answer(head, new byte[0]).header("Content-Length"));
        readUpTo(start + length);
        return new Answer(head, Arrays.copyOfRange(buffer, start, start + length));
    }

    /** Where the head ends. */
    private int readHead() throws IOException {
        int seen = 0;
        while (true) {
            read();
            for (int i = Math.max(0, seen - 3); i + 3 < filled; i++) {
                if (buffer[i] == '\r' && buffer[i + 1] == '\n' && buffer[i + 2] == '\r' && buffer[i + 3] == '\n') {
                    return i;
                }
            }
            seen = filled;
        }
    }

    private void readUpTo(int total) throws IOException {
        if (total > buffer.length) {
            buffer = Arrays.copyOf(buffer, total);
        }
        while (filled < total) {
            read();
        }
    }

    private void read() throws IOException {
        int got = socket.getInputStream().read(buffer, filled, buffer.length - filled);
        if (got <= 0) {
            throw new EOFException("the service ended the connection");
        }
        filled += got;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
