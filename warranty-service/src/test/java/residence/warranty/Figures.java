package residence.warranty;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import residence.events.FigureKey;
import residence.events.Part;
import residence.events.Standards;
import residence.events.StandardsEvent.Figure;
import residence.events.StandardsEvent.Level;
import residence.events.StandardsEvent.ProfileEnacted;
import residence.events.StandardsEvent.Reach;

/** A profile said in a test. */
public final class Figures {
    private final List<Figure> figures = new ArrayList<>();

    /** Heating from 15 November to 15 March, cooling from 1 June to 30 September, a revisit window of six months. */
    public static Figures northern() {
        return new Figures()
                .with(FigureKey.HEATING_SEASON_START, "11-15")
                .with(FigureKey.HEATING_SEASON_END, "03-15")
                .with(FigureKey.COOLING_SEASON_START, "06-01")
                .with(FigureKey.COOLING_SEASON_END, "09-30")
                .with(FigureKey.REVISIT_WINDOW, "P6M");
    }

    public Figures builder(Part part, String length) {
        return length == null ? this : with(FigureKey.WARRANTY_BUILDER + part, length);
    }

    public Figures owner(Part part, String length) {
        return length == null ? this : with(FigureKey.WARRANTY_OWNER + part, length);
    }

    public Figures with(String key, String value) {
        figures.add(new Figure(key, value, null, "clause of " + key));
        return this;
    }

    public Standards standards() {
        return Standards.of(List.of(profile()));
    }

    public ProfileEnacted profile() {
        return new ProfileEnacted(
                "nation-baseline",
                "000000",
                Level.NATION,
                Reach.REGION,
                "Baseline",
                "国务院令第279号",
                LocalDate.parse("2000-01-30"),
                null,
                figures);
    }
}
