package dev.hagukumi.mail.template;

import java.util.Locale;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Makes a template of a mail file, or findings of what does not fit in it. */
final class CompileMail {
    private CompileMail() {}

    static @Nullable MailTemplate of(String content, Locale locale, Findings findings) {
        var source = MailSource.of(content, findings);
        if (source == null) return null;
        var head = ReadFrontMatter.of(source, findings);
        var body = body(source, findings);
        if (head == null) return null;
        var subject = line(head.subject(), "subject", findings);
        var preheader = line(head.preheader(), "preheader", findings);
        if (body == null || subject == null || preheader == null) return null;
        return new MailTemplate(locale, head, subject, preheader, body);
    }

    private static @Nullable LiquidText body(MailSource source, Findings findings) {
        if (source.body().isBlank()) findings.add(source.bodyLine(), "body", "is empty");
        var tree = Liquid.parse(source.body(), source.bodyLine(), "body", findings);
        if (tree == null) return null;
        CheckMarkdown.check(tree, source.bodyLine(), findings);
        return Liquid.compile(tree, Writing.MARKDOWN);
    }

    private static @Nullable LiquidText line(FrontMatter.Line line, String place, Findings findings) {
        var tree = Liquid.parse(line.text(), line.number(), place, findings);
        if (tree == null) return null;
        if (Carried.isHost(AuthorsText.of(tree, false)))
            findings.add(line.number(), place, CheckMarkdown.DATA_IN_ADDRESS);
        return Liquid.compile(tree, Writing.LINE);
    }

    /** Renders it for an invented reader of whom all is known, for one of whom nothing is, and for one whose names never end. */
    static void tryOut(MailTemplate template, Locale locale, Findings findings) {
        try {
            template.render(MailValues.sample(locale), UnaryOperator.identity());
            template.render(MailValues.unknown(), UnaryOperator.identity());
            template.render(MailValues.longest(), UnaryOperator.identity());
        } catch (RuntimeException e) {
            findings.add(0, "body", "cannot be written for a reader: " + e.getMessage());
        }
    }
}
