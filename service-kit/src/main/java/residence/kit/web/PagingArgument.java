package residence.kit.web;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import residence.kit.problem.Invalid;

/** Gives a query of a list its page: {@code Page<Row> list(Caller caller, Paging paging)}. A blank parameter is an absent one. */
final class PagingArgument implements HandlerMethodArgumentResolver {
    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Paging.class;
    }

    @Override
    public Paging resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        return new Paging(
                given(request, "sort").map(Sort::parse).orElse(null),
                given(request, "cursor").map(PagingArgument::cursor).orElse(Cursor.START),
                given(request, "limit").map(PagingArgument::limit).orElse(Paging.LIMIT));
    }

    private static Optional<String> given(NativeWebRequest request, String name) {
        return Optional.ofNullable(request.getParameter(name)).filter(text -> !text.isBlank());
    }

    private static Cursor cursor(String text) {
        try {
            return Cursor.parse(text);
        } catch (IllegalArgumentException e) {
            throw Cursor.foreign();
        }
    }

    private static int limit(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw Invalid.of("limit", "not-integer");
        }
    }
}
