package residence.project.standards.profiles;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import residence.events.Entry;
import residence.events.StandardsEvent;
import residence.events.StandardsEvent.ProfileEnacted;
import residence.kit.list.DocumentList;

/** Every profile that was ever enacted. */
@Component
class Profiles extends DocumentList<ProfileEnacted, StandardsEvent> {
    Profiles(JdbcClient jdbc) {
        super(jdbc, "profile_list", ProfileEnacted.class, StandardsEvent.class);
    }

    @Override
    protected ProfileEnacted step(@Nullable ProfileEnacted before, Entry<?> entry, StandardsEvent event) {
        return switch (event) {
            case ProfileEnacted enacted -> enacted;
        };
    }
}
