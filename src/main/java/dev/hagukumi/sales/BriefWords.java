package dev.hagukumi.sales;

import dev.hagukumi.activity.ActivityType;
import dev.hagukumi.scoring.Award;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What is told in a brief, in both languages side by side, as the labels of Tasklist's forms are. */
@Component
class BriefWords {
    private final MessageSource messages;

    BriefWords(MessageSource messages) {
        this.messages = messages;
    }

    /** The rule's sentence; beside it the Japanese where it is the shipped one. An author's own stands alone. */
    String reason(Award award) {
        var key = "award." + award.code();
        return award.reason().equals(text(key, Locale.ENGLISH)) ? inBoth(key) : award.reason();
    }

    /** What a lead did; a type of an author's own by its name. */
    String activity(ActivityType type) {
        var key = "activity." + type.name();
        return text(key, Locale.ENGLISH).isEmpty() ? type.name() : inBoth(key);
    }

    private String inBoth(String key) {
        return text(key, Locale.ENGLISH) + " / " + text(key, Locale.JAPANESE);
    }

    private String text(String key, Locale language) {
        return String.valueOf(messages.getMessage(key, null, "", language));
    }
}
