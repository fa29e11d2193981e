package residence.quality;

import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import residence.events.PartyRole;
import residence.events.Subject;
import residence.kit.command.Caller;
import residence.kit.testing.TestIssuer;

/** The service as its callers see it. */
abstract class OverHttp extends RunningService {
    static String path(Subject building) {
        return "/api/quality/buildings/" + building.id();
    }

    MvcTestResult post(PartyRole party, String path, String body) {
        return post(caller(party), path, body);
    }

    MvcTestResult post(Caller caller, String path, String body) {
        return mvc.post()
                .uri(path)
                .header("Authorization", TestIssuer.bearer(caller))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    MvcTestResult get(Caller caller, String path) {
        return mvc.get()
                .uri(path)
                .header("Authorization", TestIssuer.bearer(caller))
                .exchange();
    }
}
