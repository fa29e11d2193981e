package residence.events;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What an entry is about: {@code kind/id}, nested only where the inner thing can't move
 * ({@code building/B1/entrance/1/unit/1502}). Written as its path in JSON.
 *
 * @param path kinds in lower case, ids of the registering party's choice ({@code [A-Za-z0-9-]{1,64}})
 */
public record Subject(String path) implements Comparable<Subject> {

    private static final Pattern SHAPE = Pattern.compile("[a-z]+/[A-Za-z0-9-]{1,64}(/[a-z]+/[A-Za-z0-9-]{1,64}){0,5}");

    /** @throws IllegalArgumentException where the path is not of the shape {@code kind/id[/kind/id...]} */
    public Subject {
        if (!SHAPE.matcher(path).matches()) {
            throw new IllegalArgumentException(
                    "'" + path + "' is not kind/id: ids are 1 to 64 of A-Z a-z 0-9 and -, at most six levels");
        }
    }

    public static Subject of(String kind, String id) {
        return new Subject(kind + "/" + id);
    }

    public Subject child(String kind, String id) {
        return new Subject(path + "/" + kind + "/" + id);
    }

    /** A dwelling of this building: the entrance 单元 is part of its identity, two entrances both have a 1502. */
    public Subject dwelling(String entrance, String unit) {
        return child("entrance", entrance).child("unit", unit);
    }

    /** The innermost kind: {@code unit} of {@code building/B1/entrance/1/unit/1502}. */
    public String kind() {
        String[] parts = path.split("/");
        return parts[parts.length - 2];
    }

    /** The innermost id: {@code 1502} of {@code building/B1/entrance/1/unit/1502}. */
    public String id() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** The outermost pair, {@code building/B1}: what it belongs to for ever. */
    public Subject root() {
        String[] parts = path.split("/");
        return of(parts[0], parts[1]);
    }

    /** This subject and everything around it, from the inside out. */
    public List<Subject> lineage() {
        var all = new ArrayList<Subject>();
        all.add(this);
        for (int end = lastPair(path.length()); end > 0; end = lastPair(end)) {
            all.add(new Subject(path.substring(0, end)));
        }
        return all;
    }

    /** Where the last pair before {@code end} begins, with the slash in front of it; not positive for the first one. */
    private int lastPair(int end) {
        return path.lastIndexOf('/', path.lastIndexOf('/', end - 1) - 1);
    }

    /** The dwelling that this is or lies in; empty outside of dwellings, where a building stands for its common parts. */
    public Optional<Subject> dwelling() {
        return lineage().stream().filter(around -> around.kind().equals("unit")).findFirst();
    }

    /** Whether this is {@code outer} or lies inside it. */
    public boolean within(Subject outer) {
        return path.equals(outer.path) || path.startsWith(outer.path + "/");
    }

    @Override
    public int compareTo(Subject other) {
        return path.compareTo(other.path);
    }

    @Override
    public String toString() {
        return path;
    }
}
