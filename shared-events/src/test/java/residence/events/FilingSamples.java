package residence.events;

import static residence.events.ProjectSamples.PROJECT;
import static residence.events.Sample.APPROVAL;
import static residence.events.Sample.DEVELOPER;
import static residence.events.Sample.HOUSING;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import residence.events.CompletionFilingEvent.Asked;
import residence.events.CompletionFilingEvent.CompletionFiled;
import residence.events.CompletionFilingEvent.Department;
import residence.events.CompletionFilingEvent.DepartmentOpinionGiven;
import residence.events.CompletionFilingEvent.DepartmentOpinionOverdue;
import residence.events.CompletionFilingEvent.FirstRegistrationMade;
import residence.events.CompletionFilingEvent.JointAcceptanceApplied;
import residence.events.CompletionFilingEvent.JointAcceptanceGranted;
import residence.events.CompletionFilingEvent.JointAcceptanceRefused;

/** The pilot's first phase from joint acceptance to the registry. */
final class FilingSamples {
    private static final String FILING = PROJECT + "/filing/1";
    private static final String BUILDING = "building/LC-JSW-B1";
    private static final LocalDate DUE = LocalDate.of(2027, 7, 5);
    private static final Actor FIRE = new Actor("371500-xfjy", "authority/fire", null);
    private static final Actor REGISTRY = new Actor("371500-bdc", "authority/registry", null);

    private FilingSamples() {}

    static Stream<Entry<?>> all() {
        return Stream.of(
                of("2027-06-14", DEVELOPER, applied()),
                of("2027-06-22", FIRE, new DepartmentOpinionGiven(Department.FIRE, true, "消防验收合格，意见书已出具")),
                of("2027-07-06", Actor.PLATFORM, new DepartmentOpinionOverdue(Department.ARCHIVES, DUE)),
                of(
                        "2027-07-07",
                        APPROVAL,
                        new JointAcceptanceRefused(
                                List.of(Unmet.of("R9.opinion-missing", "department", Department.ARCHIVES)))),
                of("2027-07-12", APPROVAL, new JointAcceptanceGranted()),
                of("2027-07-14", HOUSING, new CompletionFiled("聊建竣备〔2027〕042号")),
                of("2027-07-20", REGISTRY, new FirstRegistrationMade("鲁（2027）聊城市不动产首次登记0042号")));
    }

    private static JointAcceptanceApplied applied() {
        return new JointAcceptanceApplied(
                "1",
                List.of(new Subject(BUILDING)),
                List.of(new Asked(Department.FIRE, DUE), new Asked(Department.ARCHIVES, null)));
    }

    private static Entry<?> of(String day, Actor actor, CompletionFilingEvent event) {
        return Sample.of(FILING, day, actor, event, BUILDING);
    }
}
