package residence.project.standards.profiles;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import residence.events.Entry;
import residence.events.Region;
import residence.events.StandardsEvent;
import residence.events.StandardsEvent.ProfileEnacted;
import residence.kit.stream.DocumentList;

/** Every profile that was ever enacted. */
@Component
class Profiles extends DocumentList<ProfileEnacted, StandardsEvent> {
    private final JdbcClient jdbc;

    Profiles(JdbcClient jdbc) {
        super(jdbc, "profile_list", ProfileEnacted.class, StandardsEvent.class);
        this.jdbc = jdbc;
    }

    @Override
    protected ProfileEnacted step(@Nullable ProfileEnacted before, Entry<?> entry, StandardsEvent event) {
        return switch (event) {
            case ProfileEnacted enacted -> enacted;
        };
    }

    /** In force on {@code day} in the region and around it, in the order of their subjects. */
    List<ProfileEnacted> inForce(String region, LocalDate day, String after, int rows) {
        return jdbc.sql("""
                        select document from profile_list
                        where region = any (?) and valid_from <= ? and (valid_until is null or valid_until >= ?)
                          and subject > ?
                        order by subject limit ?""")
                .param(Region.around(region).toArray(String[]::new))
                .param(day.toString())
                .param(day.toString())
                .param(after)
                .param(rows)
                .query((rs, n) -> read(rs.getString(1)))
                .list();
    }
}
