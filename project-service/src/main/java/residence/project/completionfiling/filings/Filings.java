package residence.project.completionfiling.filings;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import residence.events.CompletionFilingEvent;
import residence.events.view.CompletionFilingView;
import residence.kit.list.DocumentList;

/** Every application for joint acceptance, and how far it has come. */
@Component
class Filings extends DocumentList<CompletionFilingView, CompletionFilingEvent> {
    Filings(JdbcClient jdbc) {
        super(jdbc, "filing_list", CompletionFilingView.VIEW);
    }
}
