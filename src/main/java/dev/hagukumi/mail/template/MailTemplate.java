package dev.hagukumi.mail.template;

import dev.hagukumi.platform.VisibleText;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;

/** One mail in one language, ready to be rendered for any number of readers. */
public final class MailTemplate {
    private final Locale locale;
    private final FrontMatter head;
    private final LiquidText subject;
    private final LiquidText preheader;
    private final LiquidText body;

    MailTemplate(Locale locale, FrontMatter head, LiquidText subject, LiquidText preheader, LiquidText body) {
        this.locale = locale;
        this.head = head;
        this.subject = subject;
        this.preheader = preheader;
        this.body = body;
    }

    public FrontMatter head() {
        return head;
    }

    /** @param links gives each http(s) address of the body the address that really stands in the mail */
    public MailContent render(Map<String, Object> values, UnaryOperator<String> links) {
        var both = Markdown.render(body.render(values), links);
        return new MailContent(locale, line(subject, values), line(preheader, values), both.html(), both.text());
    }

    private static String line(LiquidText text, Map<String, Object> values) {
        return VisibleText.oneLine(text.render(values));
    }
}
