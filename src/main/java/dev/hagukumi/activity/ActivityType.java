package dev.hagukumi.activity;

import dev.hagukumi.platform.BadInput;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** The kind of an activity, e.g. {@code DocumentRequested}; BPMN messages bear the same names. */
public record ActivityType(String name) {
    private static final Pattern FORM = Pattern.compile("[\\p{L}][\\p{L}\\p{N}_-]{0,79}");

    public static final ActivityType PAGE_VIEWED = new ActivityType("PageViewed");
    public static final ActivityType DOCUMENT_REQUESTED = new ActivityType("DocumentRequested");
    public static final ActivityType MAIL_SENT = new ActivityType("MailSent");
    public static final ActivityType FELL_SILENT = new ActivityType("FellSilent");
    public static final ActivityType MAIL_OPENED = new ActivityType("MailOpened");
    public static final ActivityType MAIL_CLICKED = new ActivityType("MailClicked");
    public static final ActivityType MAIL_REPLIED = new ActivityType("MailReplied");

    public ActivityType {
        if (!FORM.matcher(name).matches())
            throw new BadInput("'" + name + "' is not an activity type: letters and digits, at most 80");
    }

    /** Reads the {@code event} of a track call, with or without spaces: "Document Requested" is {@code DocumentRequested}. */
    public static ActivityType of(String event) {
        var name = new StringBuilder();
        for (var word : event.strip().split("\\s+")) {
            if (!word.isEmpty())
                name.append(Character.toUpperCase(word.charAt(0))).append(word.substring(1));
        }
        return new ActivityType(name.toString());
    }

    /** What is left of a name without case and separators: "Document Requested" and {@code document_requested} are one. */
    public static String folded(String event) {
        return Normalizer.normalize(event, Normalizer.Form.NFKC)
                .replaceAll("[^\\p{L}\\p{N}]", "")
                .toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return name;
    }
}
