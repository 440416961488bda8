package dev.hagukumi.mail.smtp;

import java.util.regex.Pattern;

/**
 * The last thing the mail server said about a mail.
 *
 * @param code of three digits; -1 where it said nothing any more
 * @param text what it said, or what happened instead
 */
public record Reply(Stage stage, int code, String text) {
    public static final int NONE = -1;
    private static final Pattern ENHANCED = Pattern.compile("^\\d{3}[ -](\\d\\.\\d{1,3}\\.\\d{1,3})\\b");
    private static final int MAX_LENGTH = 400;

    public Reply {
        text = text.strip().replaceAll("\\p{Cntrl}+", " ");
        if (text.length() > MAX_LENGTH) text = text.substring(0, MAX_LENGTH);
    }

    /** The enhanced status code of RFC 3463, such as {@code 5.1.1}; empty where there is none. */
    public String enhanced() {
        var status = ENHANCED.matcher(text);
        return status.find() ? status.group(1) : "";
    }

    /** 421, or a policy that is against us for the present (4.7.x). */
    public boolean asksToSlowDown() {
        return code == 421 || transientFailure() && enhanced().startsWith("4.7.");
    }

    /** Whether it was said about a recipient, not about us. */
    public boolean namesRecipient() {
        return stage == Stage.RCPT || stage == Stage.DATA || stage == Stage.DOT;
    }

    public boolean positive() {
        return code >= 200 && code < 300;
    }

    public boolean transientFailure() {
        return code >= 400 && code < 500;
    }

    public boolean permanentFailure() {
        return code >= 500 && code < 600;
    }

    @Override
    public String toString() {
        return stage + ": " + text;
    }
}
