package dev.hagukumi.mail.template;

import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Makes a template of a mail file, or findings of what does not fit in it. */
final class CompileMail {
    private static final int SECONDS_TO_RENDER = 5;

    private CompileMail() {}

    static @Nullable MailTemplate of(String content, Locale locale, Findings findings) {
        var source = MailSource.of(content, findings);
        if (source == null) return null;
        var head = ReadFrontMatter.of(source, findings);
        CheckMarkdown.check(source.body(), source.bodyLine(), findings);
        var body = Liquid.compile(source.body(), source.bodyLine(), "body", Escape.MARKDOWN, findings);
        if (head == null) return null;
        var subject = line(head.subject(), "subject", findings);
        var preheader = line(head.preheader(), "preheader", findings);
        if (body == null || subject == null || preheader == null) return null;
        return new MailTemplate(locale, head, subject, preheader, body);
    }

    private static @Nullable LiquidText line(FrontMatter.Line line, String place, Findings findings) {
        return Liquid.compile(line.text(), line.number(), place, Escape.PLAIN, findings);
    }

    /** Renders it once for an invented reader, within a time limit. */
    static void tryOut(MailTemplate template, Locale locale, Findings findings) {
        var rendered = CompletableFuture.supplyAsync(
                () -> template.render(MailValues.sample(locale), UnaryOperator.identity()));
        try {
            rendered.get(SECONDS_TO_RENDER, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            findings.add(0, "body", "takes longer than " + SECONDS_TO_RENDER + " seconds to write for one reader");
        } catch (ExecutionException e) {
            var cause = e.getCause() == null ? e : e.getCause();
            findings.add(0, "body", "cannot be written for a reader: " + cause.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
