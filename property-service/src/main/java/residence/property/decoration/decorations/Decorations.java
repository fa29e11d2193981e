package residence.property.decoration.decorations;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import residence.events.DecorationEvent;
import residence.events.view.DecorationView;
import residence.kit.list.DocumentList;

/** Every decoration that was filed. */
@Component
class Decorations extends DocumentList<DecorationView, DecorationEvent> {
    Decorations(JdbcClient jdbc) {
        super(jdbc, "decoration_list", DecorationView.VIEW);
    }
}
