package residence.gateway;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** Requests that no route takes. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class UnroutedAdvice {
    private final Problems problems;

    UnroutedAdvice(Problems problems) {
        this.problems = problems;
    }

    @ExceptionHandler({NoResourceFoundException.class, NoHandlerFoundException.class})
    void nothing(HttpServletRequest request, HttpServletResponse response) throws IOException {
        problems.write(Problem.NOT_FOUND, request, response);
    }

    @ExceptionHandler(HttpRequestMethodNotSupportedException.class)
    void method(HttpServletRequest request, HttpServletResponse response) throws IOException {
        problems.write(Problem.NOT_ALLOWED, request, response);
    }
}
