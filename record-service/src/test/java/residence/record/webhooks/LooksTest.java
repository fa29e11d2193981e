package residence.record.webhooks;

import static org.assertj.core.api.Assertions.assertThat;
import static residence.record.Story.B1;
import static residence.record.Story.U1502;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import residence.events.Subject;
import residence.record.RecordDatabase;
import residence.record.webhooks.Looks.Look;

/** Every note is answered by a look that came after it. */
class LooksTest {
    private static final String NOTE = "insert into webhook_look (document) values (?)";

    private final DriverManagerDataSource database = RecordDatabase.empty("looks");
    private final JdbcClient jdbc = JdbcClient.create(database);
    private final Looks looks = new Looks(jdbc);

    @Test
    void aNoteWithALowerNumberThatIsCommittedLaterIsAnotherLook() throws SQLException {
        try (var slow = database.getConnection()) {
            slow.setAutoCommit(false);
            try (var noting = slow.prepareStatement(NOTE)) {
                noting.setString(1, U1502.path());
                noting.executeUpdate();
            }
            note(U1502);
            var look = looks.waiting(9).getFirst();
            slow.commit();
            looks.done(look);
        }
        assertThat(looks.waiting(9)).extracting(Look::document).containsExactly(U1502);
    }

    @Test
    void aDocumentIsLookedAtOnceHoweverOftenItWasNoted() {
        note(U1502);
        note(U1502);
        assertThat(looks.waiting(9)).hasSize(1);
        looks.done(looks.waiting(9).getFirst());
        assertThat(looks.waiting(9)).isEmpty();
    }

    @Test
    void whatCouldNotBeLookedAtWaitsBehindTheOthers() {
        note(U1502);
        note(U1502);
        note(B1);
        looks.again(looks.waiting(1).getFirst());
        assertThat(looks.waiting(9)).extracting(Look::document).containsExactly(B1, U1502);
    }

    private void note(Subject document) {
        jdbc.sql(NOTE).param(document.path()).update();
    }
}
