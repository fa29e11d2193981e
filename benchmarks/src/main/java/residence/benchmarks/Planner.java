package residence.benchmarks;

import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import residence.benchmarks.Load.Deed;

/** Plans a milestone of one building again and again, and each time looks for the plan on a dwelling's card. */
final class Planner implements Deed, AutoCloseable {
    private static final long PATIENCE = Duration.ofSeconds(60).toNanos();

    private final Connection project;
    private final Connection record;
    private final String building;
    private final String token;
    private Times visible = new Times();
    private Times idle = new Times();
    /** Another one each time, so that a card shows which plan it knows. */
    private LocalDate day = LocalDate.of(2100, 1, 1);

    Planner(RunningService project, RunningService record, String building, String token) throws IOException {
        this.project = new Connection(project.port());
        this.record = new Connection(record.port());
        this.building = building;
        this.token = token;
    }

    /** From now on it notes its times here: until a plan was visible, and of a card when nothing was outstanding. */
    void note(Times visible, Times idle) {
        this.visible = visible;
        this.idle = idle;
    }

    @Override
    public void once() throws IOException {
        day = day.plusDays(1);
        byte[] card = card(plan());
        long acknowledged = System.nanoTime();
        while (!shown(card)) {
            if (System.nanoTime() - acknowledged > PATIENCE) {
                throw new IllegalStateException("the plan of " + day + " is not on the card");
            }
        }
        visible.since(acknowledged);
        long again = System.nanoTime();
        shown(card);
        idle.since(again);
    }

    /** Where the plan stands in its topic. */
    private String plan() throws IOException {
        String json = "{\"milestone\": \"GROUNDBREAKING\", \"plannedOn\": \"" + day + "\"}";
        String path = "/api/project/buildings/" + building + "/plan-milestone";
        return project.exchange(Request.post(path, token, json).bytes())
                .expect(201)
                .header("Residence-Position");
    }

    private byte[] card(String position) {
        return Request.get("/api/record/buildings/" + building + "/entrances/1/units/101/card", token, position)
                .bytes();
    }

    private boolean shown(byte[] card) throws IOException {
        var answer = record.exchange(card);
        return answer.status() == 200 && answer.text().contains(day.toString());
    }

    @Override
    public void close() throws IOException {
        project.close();
        record.close();
    }
}
