package residence.kit.web;

import java.lang.reflect.Method;
import java.util.List;
import java.util.function.Function;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Gives every command its place in Spring MVC's own mapping, so that filters, metrics, 404, 405, 406 and 415 are those
 * of any controller.
 */
final class CommandMappings implements SmartInitializingSingleton {
    private final RequestMappingHandlerMapping mapping;
    private final List<CommandRoute> routes;
    private final Function<CommandRoute, CommandHandler> handlers;

    CommandMappings(
            RequestMappingHandlerMapping mapping,
            List<CommandRoute> routes,
            Function<CommandRoute, CommandHandler> handlers) {
        this.mapping = mapping;
        this.routes = routes;
        this.handlers = handlers;
    }

    @Override
    public void afterSingletonsInstantiated() {
        Method handle = CommandHandler.METHOD;
        routes.forEach(route -> mapping.registerMapping(info(route), handlers.apply(route), handle));
    }

    /** A command without fields needs no body, and then no content type. */
    private RequestMappingInfo info(CommandRoute route) {
        var info = RequestMappingInfo.paths(route.path())
                .methods(RequestMethod.POST)
                .consumes(MediaType.APPLICATION_JSON_VALUE)
                .produces(MediaType.APPLICATION_JSON_VALUE)
                .options(mapping.getBuilderConfiguration())
                .build();
        info.getConsumesCondition().setBodyRequired(false);
        return info;
    }
}
