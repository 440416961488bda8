package dev.hagukumi.activity.intake;

import dev.hagukumi.activity.ActivityType;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The types that a page of a web site may record: what is done on web sites. All else only a server can know. */
@Component
class BrowserActivities {
    /** Everything here can be said by anybody of anybody. What is done with mails or offline is not among it, by decision. */
    private static final Set<String> ON_THE_WEB = Set.of(
            "PageViewed",
            "DocumentRequested",
            "DocumentDownloaded",
            "FormSubmitted",
            "SeminarRegistered",
            "ContentShared",
            "ContentShown",
            "ContentClicked",
            "TrialStarted",
            "PriceRequested");

    /** Never, whatever is configured: they are our own word, or prove that a person reads an address. */
    private static final String OF_MAILS = "mail";

    /** By what is left of them without case and separators. */
    private final Map<String, String> names =
            new HashMap<>(ON_THE_WEB.stream().collect(Collectors.toMap(ActivityType::folded, name -> name)));

    BrowserActivities(BrowserSettings settings) {
        for (var event : settings.browserActivities()) {
            var name = ActivityType.of(event).name();
            if (ActivityType.folded(name).startsWith(OF_MAILS))
                throw new IllegalArgumentException("hagukumi.activity.intake.browser-activities: " + name
                        + " cannot be recorded by browsers: anybody could say that a mail was read");
            names.putIfAbsent(ActivityType.folded(name), name);
        }
    }

    Set<String> names() {
        return Set.copyOf(names.values());
    }

    boolean include(ActivityType type) {
        return names.containsKey(ActivityType.folded(type.name()));
    }
}
