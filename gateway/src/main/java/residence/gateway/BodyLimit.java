package residence.gateway;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses a body that is too large: by its announced length, and where none was announced, while it is read. */
final class BodyLimit extends OncePerRequestFilter {
    private static final String UPLOADS = "/api/record/evidence";

    private final long maxBody;
    private final long maxUpload;
    private final Problems problems;

    /** @param maxUpload bytes of a photo or paper; {@code maxBody} of anything else */
    BodyLimit(long maxBody, long maxUpload, Problems problems) {
        this.maxBody = maxBody;
        this.maxUpload = maxUpload;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long maxBytes = request.getRequestURI().equals(UPLOADS) ? maxUpload : maxBody;
        if (request.getContentLengthLong() > maxBytes) {
            problems.write(Problem.BODY_TOO_LARGE, request, response);
        } else if (request.getContentLengthLong() < 0) {
            chain.doFilter(new Counted(request, maxBytes), response);
        } else {
            chain.doFilter(request, response);
        }
    }

    /** The body went on past the limit. */
    static final class Exceeded extends IOException {
        Exceeded(long maxBytes) {
            super("the body is longer than " + maxBytes + " bytes");
        }
    }

    private static final class Counted extends HttpServletRequestWrapper {
        private final long maxBytes;

        Counted(HttpServletRequest request, long maxBytes) {
            super(request);
            this.maxBytes = maxBytes;
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            return new CountedStream(super.getInputStream(), maxBytes);
        }
    }

    private static final class CountedStream extends ServletInputStream {
        private final ServletInputStream body;
        private final long maxBytes;
        private long read;

        CountedStream(ServletInputStream body, long maxBytes) {
            this.body = body;
            this.maxBytes = maxBytes;
        }

        @Override
        public int read() throws IOException {
            int one = body.read();
            count(one < 0 ? 0 : 1);
            return one;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int some = body.read(buffer, offset, length);
            count(Math.max(some, 0));
            return some;
        }

        private void count(int bytes) throws IOException {
            read += bytes;
            if (read > maxBytes) {
                throw new Exceeded(maxBytes);
            }
        }

        @Override
        public boolean isFinished() {
            return body.isFinished();
        }

        @Override
        public boolean isReady() {
            return body.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            body.setReadListener(listener);
        }
    }
}
