package residence.property;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import residence.kit.command.Caller;
import residence.kit.testing.BrokenCommands;
import residence.kit.testing.BrokenQueries;
import residence.kit.web.BrokenReadings;

/** Thousands of parameters and bodies that can't be read, or lie outside of what can be asked. */
class BrokenInputTest extends RunningService {
    private static final Caller OPERATOR = new Caller("op", "operator", "platform-operator", null, List.of());

    @Test
    void brokenParametersAreNeverOurFault(@Autowired ApplicationContext service) {
        BrokenQueries.areNeverOurFault(mvc, service, Map.of(), OWNER, HOUSING, OPERATOR, Caller.PUBLIC);
    }

    @Test
    void brokenCommandsAreNeverOurFaultAndNeverRecorded(@Autowired ApplicationContext service) {
        assertThat(BrokenCommands.areNeverOurFault(mvc, service)).isGreaterThan(300);
    }

    @Test
    void brokenBodiesAreFaultsAndNeverCommands(@Autowired ApplicationContext service) {
        assertThat(BrokenReadings.areFaults(service)).isGreaterThan(20000);
    }
}
