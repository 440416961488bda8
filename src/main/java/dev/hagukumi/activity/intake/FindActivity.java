package dev.hagukumi.activity.intake;

import dev.hagukumi.activity.ActivityType;
import dev.hagukumi.activity.KnownActivities;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Finds the activity that a sender means: one that is known, whatever its case and separators; else one of the sender's own. */
@Component
class FindActivity {
    /** What is done offline or recorded by us; what is done on the web stands in {@link BrowserActivities}. */
    private static final Set<String> ELSEWHERE = Set.of(
            "MailSent",
            "FellSilent",
            "MailOpened",
            "MailClicked",
            "MailReplied",
            "SeminarAttended",
            "ExhibitionVisited",
            "BusinessCardReceived",
            "CheckedIn",
            "SalesContacted");

    private final Set<String> ours = new TreeSet<>(ELSEWHERE);
    private final List<KnownActivities> above;
    private volatile Book book = new Book(Set.of(), Map.of());

    FindActivity(BrowserActivities browsers, ObjectProvider<KnownActivities> above) {
        this.ours.addAll(browsers.names());
        this.above = above.orderedStream().toList();
    }

    /** Names by what is left of them without case and separators. */
    private record Book(Set<String> names, Map<String, Set<String>> folded) {}

    /** @throws IllegalArgumentException where it is none, known or not */
    ActivityType named(String event) {
        var meant = book().folded().getOrDefault(ActivityType.folded(event), Set.of());
        // Where two differ in nothing else, how it is written tells which.
        return meant.size() == 1 ? new ActivityType(meant.iterator().next()) : ActivityType.of(event);
    }

    /** Whether the name means something to anybody here. */
    boolean knows(ActivityType type) {
        return book().names().contains(type.name());
    }

    private Book book() {
        var names = new HashSet<>(ours);
        above.forEach(module -> names.addAll(module.names()));
        var current = book;
        if (current.names().equals(names)) return current;
        current = new Book(
                names, names.stream().collect(Collectors.groupingBy(ActivityType::folded, Collectors.toSet())));
        book = current;
        return current;
    }
}
