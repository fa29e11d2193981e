package residence.project.standards;

import static residence.project.Refusals.refused;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import residence.events.FigureKey;
import residence.events.Part;
import residence.events.StandardsEvent.Figure;
import residence.events.StandardsEvent.ProfileEnacted;
import residence.events.StandardsEvent.Reach;
import residence.events.Subject;
import residence.project.Acts;
import residence.project.Ledger;
import residence.project.standards.Standards.Draft;
import residence.project.standards.StandardsCommand.EnactProfile;

/** A department enacts profiles: those of Liaocheng on 2024-05-21, the nation's since 2000-01-30. */
abstract class Enacting {
    static final String ROOF = FigureKey.WARRANTY_BUILDER + Part.ROOF_WATERPROOFING;
    static final String HEATING = FigureKey.WARRANTY_BUILDER + Part.HEATING;
    static final String STRUCTURE = FigureKey.WARRANTY_BUILDER + Part.MAIN_STRUCTURE;
    static final String OWNER_DRAINS = FigureKey.WARRANTY_OWNER + Part.DRAINS;

    final Ledger ledger = new Ledger();

    void nationEnacted() {
        var nation = profile(
                "000000",
                "statute",
                figure(ROOF, "P5Y"),
                figure(HEATING, "2 seasons"),
                figure(STRUCTURE, "design-life"),
                figure(OWNER_DRAINS, "P2M"),
                figure(FigureKey.TAKEOVER_DAYS, "15"),
                figure(FigureKey.SPRAY_SHARE, "15"));
        ledger.with(nation.subject(), "2000-01-30", enact(nation));
    }

    void refusedFigure(String key, String value, String code) {
        refused(() -> enact(profile("371500", "p", figure(key, value))), code);
    }

    ProfileEnacted enact(EnactProfile command) {
        return (ProfileEnacted)
                Standards.decide(command, new Draft(), facts(command)).getFirst();
    }

    StandardsFacts facts(EnactProfile command) {
        return StandardsFacts.lookUp(command, new Draft(), ledger);
    }

    static EnactProfile profile(String region, String id, Figure... figures) {
        return profile(region, id, Reach.REGION, region.equals("000000") ? "2000-01-30" : "2024-05-21", null, figures);
    }

    static EnactProfile profile(
            String region, String id, Reach reach, String from, @Nullable String until, Figure... figures) {
        return new EnactProfile(
                Acts.on("2024-05-21", Acts.authority("housing")),
                Subject.of("region", region).child("profile", id),
                reach,
                "聊城市高品质住宅建设实施方案",
                "聊建字〔2024〕17号",
                LocalDate.parse(from),
                until == null ? null : LocalDate.parse(until),
                List.of(figures));
    }

    static Figure figure(String key, String value) {
        return new Figure(key, value, null, "clause");
    }
}
