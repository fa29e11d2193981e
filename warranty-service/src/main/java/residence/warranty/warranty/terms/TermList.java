package residence.warranty.warranty.terms;

import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import residence.events.WarrantyEvent;
import residence.events.view.TermView;
import residence.events.view.WarrantyView;
import residence.kit.list.PartsList;

/** Every term of every clock as it stands, and how its revisit stands. */
@Component
class TermList extends PartsList<WarrantyView, TermView, WarrantyEvent> {
    TermList(JdbcClient jdbc) {
        super(jdbc, "warranty_list", WarrantyView.VIEW, "term_list", TermView.class);
    }

    @Override
    protected Map<String, TermView> parts(WarrantyView warranty) {
        return warranty.terms().stream()
                .collect(Collectors.toMap(term -> term.part().name(), term -> term));
    }
}
