package residence.warranty.warranty.terms;

import java.time.LocalDate;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import residence.events.Act;
import residence.events.Clocks;
import residence.events.Entry;
import residence.events.Service;
import residence.events.Subject;
import residence.events.WarrantyEvent;
import residence.events.WarrantyEvent.ReagreementProposed;
import residence.events.WarrantyEvent.ReagreementSigned;
import residence.events.WarrantyEvent.RevisitDue;
import residence.events.WarrantyEvent.RevisitMissed;
import residence.events.WarrantyEvent.RevisitRecorded;
import residence.events.WarrantyEvent.Term;
import residence.events.WarrantyEvent.WarrantyExpired;
import residence.events.WarrantyEvent.WarrantyReagreed;
import residence.events.WarrantyEvent.WarrantyStarted;
import residence.kit.stream.Projection;

/** Every term of every clock as it stands, and how its revisit stands. */
@Component
class TermList implements Projection {
    private final JdbcClient jdbc;

    TermList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "terms";
    }

    @Override
    public Set<Service> hears() {
        return Set.of(Service.WARRANTY);
    }

    @Override
    public void on(Entry<?> entry) {
        if (entry.body() instanceof WarrantyEvent event) {
            on(entry, event);
        }
    }

    private void on(Entry<?> entry, WarrantyEvent event) {
        var clock = entry.subject();
        switch (event) {
            case WarrantyStarted it -> it.terms().forEach(term -> started(clock, it.clock(), term));
            case RevisitDue it -> revisit(clock, it.part().name(), it.endsOn(), RevisitState.DUE);
            case RevisitMissed it -> revisit(clock, it.part().name(), it.endsOn(), RevisitState.MISSED);
            case RevisitRecorded it -> revisited(clock, it, LocalDate.ofInstant(entry.recordedAt(), Act.ZONE));
            case WarrantyReagreed it -> reagreed(clock, it);
            case WarrantyExpired it -> expired(clock, it);
            case ReagreementProposed it -> {}
            case ReagreementSigned it -> {}
        }
    }

    @Override
    public void forget(Subject subject) {
        jdbc.sql("delete from warranty_term where clock = ?")
                .param(subject.path())
                .update();
    }

    @Override
    public void reset() {
        jdbc.sql("truncate warranty_term").update();
    }

    private void started(Subject clock, WarrantyEvent.Clock side, Term term) {
        var place = Clocks.place(clock);
        jdbc.sql("""
                        insert into warranty_term (clock, part, place, building, side, starts_on, ends_on, clause,
                                                   expired, revisit_from, revisit)
                        values (?, ?, ?, ?, ?, ?, ?, ?, false, ?, ?)
                        on conflict (clock, part) do nothing""")
                .param(clock.path())
                .param(term.part().name())
                .param(place.path())
                .param(place.root().path())
                .param(side.name())
                .param(term.startsOn())
                .param(term.endsOn())
                .param(term.clause())
                .param(term.revisitFrom())
                .param(term.revisitFrom() == null ? null : RevisitState.NOT_YET.name())
                .update();
    }

    /** What is said of another end than the present one says nothing about this one. */
    private void revisit(Subject clock, String part, LocalDate endsOn, RevisitState state) {
        jdbc.sql("""
                        update warranty_term set revisit = ?
                        where clock = ? and part = ? and ends_on = ? and revisit in ('NOT_YET', 'DUE')""")
                .param(state.name())
                .param(clock.path())
                .param(part)
                .param(endsOn)
                .update();
    }

    private void revisited(Subject clock, RevisitRecorded it, LocalDate recordedOn) {
        jdbc.sql("""
                        update warranty_term set revisited_on = ?, sound = ?,
                               revisit = case when revisit = 'MADE' or ends_on >= ? then 'MADE'
                                              else 'MADE_RECORDED_LATE' end
                        where clock = ? and part = ? and ? between revisit_from and ends_on""")
                .param(it.revisitedOn())
                .param(it.sound())
                .param(recordedOn)
                .param(clock.path())
                .param(it.part().name())
                .param(it.revisitedOn())
                .update();
    }

    private void reagreed(Subject clock, WarrantyReagreed it) {
        jdbc.sql("""
                        update warranty_term set ends_on = ?, revisit_from = ?, expired = false, revisited_on = null,
                               sound = null, revisit = case when ?::date is null then null else 'NOT_YET' end
                        where clock = ? and part = ? and ends_on <> ?""")
                .param(it.endsOn())
                .param(it.revisitFrom())
                .param(it.revisitFrom())
                .param(clock.path())
                .param(it.part().name())
                .param(it.endsOn())
                .update();
    }

    private void expired(Subject clock, WarrantyExpired it) {
        jdbc.sql("update warranty_term set expired = true where clock = ? and part = ? and ends_on = ?")
                .param(clock.path())
                .param(it.part().name())
                .param(it.endedOn())
                .update();
    }
}
