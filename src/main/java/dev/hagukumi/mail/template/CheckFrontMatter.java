package dev.hagukumi.mail.template;

import dev.hagukumi.mail.sender.Mailbox;
import dev.hagukumi.mail.template.FrontMatter.From;
import dev.hagukumi.mail.template.FrontMatter.Line;
import dev.hagukumi.platform.VisibleText;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Turns the texts of a mail's head into values, and says of each that cannot be one why. */
final class CheckFrontMatter {
    private static final Pattern FEIGNED_REPLY =
            Pattern.compile("\\s*(re|fw|fwd|aw)\\s*[:：].*", Pattern.CASE_INSENSITIVE);
    private static final Line NOTHING = new Line("", 0);

    private final Map<String, Line> fields;
    private final Findings findings;

    private CheckFrontMatter(Map<String, Line> fields, Findings findings) {
        this.fields = fields;
        this.findings = findings;
    }

    static FrontMatter of(Map<String, Line> fields, Findings findings) {
        return new CheckFrontMatter(fields, findings).frontMatter();
    }

    private FrontMatter frontMatter() {
        fields.forEach((name, line) -> VisibleText.unseenIn(line.text())
                .ifPresent(character ->
                        findings.add(line.number(), name, "has a character that cannot be seen, " + character)));
        return new FrontMatter(subject(), oneLine("preheader"), from(), stream(), purpose(), expiry(), priority());
    }

    private Line subject() {
        var subject = oneLine("subject");
        if (subject.text().isBlank()) findings.add(subject.number(), "subject", "a mail needs a subject");
        if (FEIGNED_REPLY.matcher(subject.text()).matches())
            findings.add(subject.number(), "subject", "a mail that answers nothing may not look like an answer");
        return subject;
    }

    private Line oneLine(String name) {
        var line = fields.getOrDefault(name, NOTHING);
        if (line.text().strip().contains("\n")) findings.add(line.number(), name, "must be one line");
        return new Line(line.text().strip(), line.number());
    }

    private @Nullable From from() {
        var from = fields.get("from");
        if (from == null) return null;
        if (from.text().contains("{{") || from.text().contains("{%")) {
            findings.add(from.number(), "from", "the sender is the same for every reader; Liquid is not possible here");
            return null;
        }
        try {
            return new From(Mailbox.parse(from.text()), from.number());
        } catch (IllegalArgumentException e) {
            findings.add(from.number(), "from", String.valueOf(e.getMessage()));
            return null;
        }
    }

    private String stream() {
        var stream = fields.getOrDefault("stream", new Line("nurturing", 0));
        if (!stream.text().matches("[a-z][a-z0-9-]{0,39}"))
            findings.add(stream.number(), "stream", "has small letters, digits and hyphens only, at most 40");
        return stream.text();
    }

    private Purpose purpose() {
        var purpose = fields.getOrDefault("purpose", new Line("marketing", 0));
        if (purpose.text().equals("marketing")) return Purpose.MARKETING;
        if (!purpose.text().equals("transactional"))
            findings.add(purpose.number(), "purpose", "is marketing or transactional, not '" + purpose.text() + "'");
        return Purpose.TRANSACTIONAL;
    }

    private Expiry expiry() {
        var expiry = fields.get("expiry");
        if (expiry == null) return Expiry.DEFAULT;
        try {
            return Expiry.parse(expiry.text());
        } catch (IllegalArgumentException e) {
            findings.add(expiry.number(), "expiry", String.valueOf(e.getMessage()));
            return Expiry.DEFAULT;
        }
    }

    private int priority() {
        var priority = fields.getOrDefault("priority", new Line("5", 0));
        if (priority.text().matches("[1-9]")) return Integer.parseInt(priority.text());
        findings.add(priority.number(), "priority", "is a digit from 1 (first) to 9, not '" + priority.text() + "'");
        return 5;
    }
}
