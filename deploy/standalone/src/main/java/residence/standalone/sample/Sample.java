package residence.standalone.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import residence.standalone.template.Template;

/**
 * The stories, told together day by day.
 *
 * @param starts the day the clock shows before anything happened
 * @param ends the day after whose last step the machine's own time counts
 * @param steps all of them, by day; within a day in the order of the stories
 * @param afterwards what a reader may try now; {@code %gateway%} stands for the gateway's address
 */
public record Sample(LocalDate starts, LocalDate ends, List<Step> steps, String afterwards) {

    /** @param index the file that names the stories, which stand beside it */
    public static Sample read(String index) {
        var told = (Map<?, ?>) Template.read(index);
        var folder = index.substring(0, index.lastIndexOf('/') + 1);
        var steps = list(told.get("stories")).stream()
                .flatMap(story -> story(folder, String.valueOf(story)))
                .sorted(Comparator.comparing(Step::on))
                .toList();
        return new Sample(
                LocalDate.parse(String.valueOf(told.get("starts"))),
                LocalDate.parse(String.valueOf(told.get("ends"))),
                steps,
                String.valueOf(told.get("afterwards")));
    }

    private static Stream<Step> story(String folder, String name) {
        var steps = new ArrayList<Step>();
        LocalDate day = LocalDate.MIN;
        for (Object told : list(Template.read(folder + name + ".yml"))) {
            var element = (Map<?, ?>) told;
            if (element.get("on") instanceof Object on) {
                day = later(day, LocalDate.parse(on.toString()), name);
            } else {
                steps.add(Step.of("%s-%04d".formatted(name, steps.size() + 1), day, element));
            }
        }
        return steps.stream();
    }

    private static List<?> list(@Nullable Object told) {
        return told instanceof List<?> several ? several : List.of();
    }

    private static LocalDate later(LocalDate day, LocalDate next, String story) {
        if (next.isBefore(day)) {
            throw new IllegalArgumentException(story + " goes back from " + day + " to " + next);
        }
        return next;
    }
}
