package residence.events;

import static residence.events.PartyRole.CONTRACTOR;
import static residence.events.PartyRole.DESIGNER;
import static residence.events.PartyRole.DEVELOPER;
import static residence.events.PartyRole.SUPERVISOR;
import static residence.events.PartyRole.SURVEYOR;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The bodies that a developer appoints to its project beside the five responsible parties, to test and to review what these
 * make (domain, section 2). None may be one of those whose work it judges.
 */
public enum BodyRole {
    /** Laboratory 检测机构, independent of developer, contractor and supervisor (住建部令第57号《建设工程质量检测管理办法》). */
    LAB(DEVELOPER, CONTRACTOR, SUPERVISOR),
    /** 施工图审查机构, independent of developer, surveyor and designer (住建部令第13号《施工图设计文件审查管理办法》 art. 9). */
    DRAWING_REVIEWER(DEVELOPER, SURVEYOR, DESIGNER);

    private final Set<PartyRole> judged;

    BodyRole(PartyRole... judged) {
        this.judged = Set.of(judged);
    }

    /** Whether it judges this party's work. */
    public boolean judges(PartyRole party) {
        return judged.contains(party);
    }

    /** The body that a role of the record ({@code drawing-reviewer}) stands for, or empty for a role that is none. */
    public static Optional<BodyRole> of(String role) {
        return Stream.of(values()).filter(body -> body.role().equals(role)).findFirst();
    }

    private String role() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
