package residence.kit.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import residence.kit.problem.Fault;
import residence.kit.problem.Invalid;

/**
 * A query's parameters are those that it names, as a body's fields are: who asks for {@code ?opne=true} and gets everything
 * takes it for what is open.
 */
final class KnownParameters implements HandlerInterceptor {
    private static final List<String> PAGING = List.of("cursor", "limit", "sort");

    private final ConcurrentMap<HandlerMethod, Set<String>> known = new ConcurrentHashMap<>();

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod query && request.getMethod().equals("GET")) {
            refuseOthers(request.getParameterMap().keySet(), known.computeIfAbsent(query, KnownParameters::named));
        }
        return true;
    }

    private static void refuseOthers(Set<String> given, Set<String> named) {
        var faults = given.stream()
                .filter(name -> !named.contains(name))
                .sorted()
                .map(name -> Fault.of(name, "unknown", "known", String.join(", ", named)))
                .toList();
        if (!faults.isEmpty()) {
            throw new Invalid(faults);
        }
    }

    private static Set<String> named(HandlerMethod query) {
        var names = new TreeSet<String>();
        for (MethodParameter parameter : query.getMethodParameters()) {
            var annotation = parameter.getParameterAnnotation(RequestParam.class);
            if (annotation != null) {
                var name = annotation.value();
                names.add(name.isEmpty() ? parameter.getParameter().getName() : name);
            } else if (parameter.getParameterType() == Paging.class) {
                names.addAll(PAGING);
            }
        }
        return Collections.unmodifiableSet(names);
    }
}
