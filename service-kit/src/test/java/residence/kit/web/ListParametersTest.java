package residence.kit.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.web.method.HandlerMethod;

class ListParametersTest {

    @SuppressWarnings("unused") // looked at, never called
    private static final class Queries {
        void list(String building, Paging paging) {}

        void one(String building) {}
    }

    @Test
    void aListIsAskedForPagesAndAnotherQueryIsNot() throws NoSuchMethodException {
        var list = Queries.class.getDeclaredMethod("list", String.class, Paging.class);
        var one = Queries.class.getDeclaredMethod("one", String.class);
        var paged = new ListParameters().customize(new Operation(), new HandlerMethod(new Queries(), list));
        assertThat(paged.getParameters()).extracting(Parameter::getName).containsExactly("sort", "cursor", "limit");
        assertThat(paged.getParameters()).extracting(Parameter::getRequired).isEqualTo(List.of(false, false, false));
        assertThat(new ListParameters()
                        .customize(new Operation(), new HandlerMethod(new Queries(), one))
                        .getParameters())
                .isNull();
    }
}
