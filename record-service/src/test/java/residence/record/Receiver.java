package residence.record;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Somebody's server that notices are sent to; it answers as it is told. */
final class Receiver implements AutoCloseable {
    private final HttpServer server;
    private final List<Received> received = new CopyOnWriteArrayList<>();
    private final BlockingQueue<Received> news = new LinkedBlockingQueue<>();
    private final Queue<Integer> answers = new ConcurrentLinkedQueue<>();
    private volatile int otherwise = 200;
    private volatile String location = "";
    private volatile boolean endless;

    Receiver() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::take);
        server.start();
    }

    /** @param headers by their names in lower case */
    record Received(String path, Map<String, String> headers, String body) {
        String header(String name) {
            return headers.get(name);
        }
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            var headers = new HashMap<String, String>();
            exchange.getRequestHeaders()
                    .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.getFirst()));
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            var one = new Received(exchange.getRequestURI().getPath(), headers, body);
            received.add(one);
            news.add(one);
            answer(exchange);
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        var told = answers.poll();
        if (!location.isEmpty()) {
            exchange.getResponseHeaders().add("Location", location);
        }
        exchange.sendResponseHeaders(told == null ? otherwise : told, endless ? 0 : -1);
        while (endless) {
            exchange.getResponseBody().write(new byte[1 << 16]);
        }
    }

    String host() {
        return "127.0.0.1:" + server.getAddress().getPort();
    }

    String url(String path) {
        return "http://" + host() + path;
    }

    void reset() {
        received.clear();
        news.clear();
        answers.clear();
        otherwise = 200;
        location = "";
        endless = false;
    }

    /** The next ones are answered so, later ones with 200. */
    void answer(Integer... statuses) {
        answers.addAll(List.of(statuses));
    }

    void always(int status) {
        otherwise = status;
    }

    void redirect(String to) {
        location = to;
        otherwise = 302;
    }

    /** Its answers have no end. */
    void endless() {
        endless = true;
    }

    List<Received> all() {
        return List.copyOf(received);
    }

    /** The next message, as soon as it comes. */
    Received next() {
        try {
            var next = news.poll(20, TimeUnit.SECONDS);
            if (next == null) {
                throw new AssertionError("nothing was sent");
            }
            return next;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
