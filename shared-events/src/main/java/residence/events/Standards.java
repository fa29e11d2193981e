package residence.events;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import residence.events.ProjectEvent.ProjectRegistered;
import residence.events.ProjectStandardsEvent.ProfileApplied;
import residence.events.StandardsEvent.Figure;
import residence.events.StandardsEvent.ProfileEnacted;
import residence.events.StandardsEvent.Reach;

/**
 * The figures that govern a building on a day: those of the profile applied to its project, then of the profiles that
 * bind its whole region, the narrower jurisdiction first (county, city, province, nation; domain, section 6).
 */
public final class Standards {
    /** A figure that governs, and the profile that has it. */
    public record Governing(Figure figure, ProfileEnacted profile) {
        /** The subject of the profile's {@code ProfileEnacted}. */
        public Subject law() {
            return Subject.of("region", profile.region()).child("profile", profile.profile());
        }
    }

    private static final Comparator<ProfileEnacted> NEAREST_AND_LATEST_FIRST = Comparator.comparing(
                    ProfileEnacted::level)
            .thenComparing(ProfileEnacted::validFrom)
            .reversed();

    private final List<ProfileEnacted> nearestFirst;

    private Standards(List<ProfileEnacted> nearestFirst) {
        this.nearestFirst = nearestFirst;
    }

    /** @param nearestFirst the profiles that govern; the first that has a figure decides */
    public static Standards of(List<ProfileEnacted> nearestFirst) {
        return new Standards(List.copyOf(nearestFirst));
    }

    /** The figures that govern {@code building} on {@code day}, from what the asking service knows. */
    public static Standards governing(Lookup lookup, Subject building, LocalDate day) {
        return KnownBuilding.find(lookup, building)
                .map(known -> switch (known) {
                    case KnownBuilding.Registered it ->
                        ofProject(lookup, it.plan().project(), day);
                    case KnownBuilding.Admitted it ->
                        ofRegion(lookup, it.statement().region(), day);
                })
                .orElse(of(List.of()));
    }

    /**
     * The figures that govern {@code project} on {@code day}: its applied profiles, the last applied first, then its
     * region's. An applied profile stays the project's even after the profile itself has run out: it was what the
     * project was promised as.
     *
     * @throws Refusal {@code not-heard.profile} where the text of an applied one is not known, which lies elsewhere than the
     *     project: nobody can say what it asks for. So it is where it was voided, until the application is, too
     */
    public static Standards ofProject(Lookup lookup, Subject project, LocalDate day) {
        var applied = lookup.entries(project, ProfileApplied.class).stream()
                .map(Entry::body)
                .filter(application -> !application.from().isAfter(day))
                .map(application -> text(lookup, project, application.profile()))
                .toList()
                .reversed();
        var regional = lookup.first(project, ProjectRegistered.class)
                .map(entry -> ofRegion(lookup, entry.body().region(), day).nearestFirst)
                .orElse(List.of());
        return of(Stream.concat(applied.stream(), regional.stream()).distinct().toList());
    }

    private static ProfileEnacted text(Lookup lookup, Subject project, Subject profile) {
        return lookup.last(profile, ProfileEnacted.class)
                .map(Entry::body)
                .orElseThrow(() -> Refusal.of("not-heard.profile", "profile", profile, "project", project));
    }

    /** The figures that bind everybody in {@code region} on {@code day}. */
    public static Standards ofRegion(Lookup lookup, String region, LocalDate day) {
        return of(
                binding(lookup, region).filter(profile -> inForce(profile, day)).toList());
    }

    /**
     * The figures that bind everybody in {@code region}, whatever the day, of one jurisdiction the latest: for what names
     * its own time in its key, as a calendar names its year.
     */
    static Standards ofRegion(Lookup lookup, String region) {
        return of(binding(lookup, region).toList());
    }

    private static Stream<ProfileEnacted> binding(Lookup lookup, String region) {
        return Region.around(region).stream()
                .flatMap(code -> lookup.entries(Subject.of("region", code), ProfileEnacted.class).stream())
                .map(Entry::body)
                .filter(profile -> profile.reach() == Reach.REGION)
                .sorted(NEAREST_AND_LATEST_FIRST);
    }

    private static boolean inForce(ProfileEnacted profile, LocalDate day) {
        return !day.isBefore(profile.validFrom())
                && (profile.validUntil() == null || !day.isAfter(profile.validUntil()));
    }

    /**
     * These, where the nation's law is among them. It always has warranty terms: where there are none, no law was heard of,
     * and what it asks for nobody can say.
     *
     * @param of whose standards on {@code day} these are
     * @throws Refusal {@code not-heard.standards} where it is not
     */
    public Standards heard(Subject of, LocalDate day) {
        if (governing(FigureKey.WARRANTY_BUILDER).isEmpty()) {
            throw Refusal.of("not-heard.standards", "of", of, "day", day);
        }
        return this;
    }

    /** The governing figure, or empty where no profile sets one: then the rule that asks has nothing to bound. */
    public Optional<Figure> figure(String key) {
        return nearestFirst.stream()
                .flatMap(profile -> profile.figures().stream())
                .filter(figure -> figure.key().equals(key))
                .findFirst();
    }

    /** Whether the governing figure, a gate's, is {@code true}; a gate that no profile speaks of is none. */
    public boolean require(String gate) {
        return figure(gate).filter(figure -> figure.value().equals("true")).isPresent();
    }

    /** The governing figures whose keys begin with {@code prefix}, one for each key. */
    public List<Governing> governing(String prefix) {
        var nearest = new LinkedHashMap<String, Governing>();
        for (ProfileEnacted profile : nearestFirst) {
            profile.figures().stream()
                    .filter(figure -> figure.key().startsWith(prefix))
                    .forEach(figure -> nearest.putIfAbsent(figure.key(), new Governing(figure, profile)));
        }
        return List.copyOf(nearest.values());
    }

    /** The governing figure as a whole number. */
    public Optional<Integer> number(String key) {
        return figure(key).map(figure -> Integer.valueOf(figure.value()));
    }
}
