package dev.hagukumi.mail.template;

import dev.hagukumi.platform.VisibleText;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A mail file cut into its two parts.
 *
 * @param bodyLine number of the body's first line in the file
 */
record MailSource(String head, String body, int bodyLine) {
    private static final int HEAD_LINE = 2;
    private static final int MAX_CHARACTERS = 100_000;
    private static final Pattern PARTS = Pattern.compile("---[ \t]*\n(.*?\n)??---[ \t]*(?:\n(.*))?", Pattern.DOTALL);

    /** {@code null}, with the finding, where the file has no two parts. */
    static @Nullable MailSource of(String content, Findings findings) {
        if (content.length() > MAX_CHARACTERS) {
            findings.add(0, "", "a mail file has at most " + MAX_CHARACTERS + " characters");
            return null;
        }
        var text = content.replace("\uFEFF", "").replace("\r\n", "\n").replace('\r', '\n');
        var parts = PARTS.matcher(text);
        if (!parts.matches()) {
            findings.add(1, "", "a mail begins with its front matter, between two lines of ---");
            return null;
        }
        checkCharacters(text, findings);
        var head = parts.group(1) == null ? "" : parts.group(1);
        var body = parts.group(2) == null ? "" : Carried.nothingIn(parts.group(2));
        return new MailSource(head, body, HEAD_LINE + (int) head.lines().count() + 1);
    }

    private static void checkCharacters(String text, Findings findings) {
        var number = 0;
        for (var line : text.split("\n", -1)) {
            number++;
            var unseen = VisibleText.unseenIn(line);
            if (unseen.isEmpty()) continue;
            findings.add(number, "", "a character stands here that cannot be seen, " + unseen.get());
            return;
        }
    }

    int headLine() {
        return HEAD_LINE;
    }
}
