package dev.hagukumi.mail.message;

import static org.springframework.web.util.HtmlUtils.htmlEscape;

import dev.hagukumi.mail.sender.Sender;
import dev.hagukumi.mail.template.MailContent;
import org.jspecify.annotations.Nullable;

/** The sheet on which a mail's body stands: the same for all, with the footer. */
final class Layout {
    private static final String HTML = """
            <!DOCTYPE html>
            <html lang="%s">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>%s</title>
            </head>
            <body style="margin:0;padding:24px 12px;background:#f2f5f3;color:#1d2b25;font-family:'Hiragino Sans','Yu Gothic',Meiryo,'Noto Sans JP',Helvetica,Arial,sans-serif;font-size:15px;line-height:1.8">
            <div style="max-width:600px;margin:0 auto">
            %s<div style="padding:28px 28px 12px;background:#ffffff;border-top:4px solid #1f6f54;border-radius:6px">
            %s</div>
            <div style="padding:18px 28px;color:#4a5a53;font-size:12px;line-height:1.7">
            <p style="margin:0 0 .8em"><strong>%s</strong><br>%s<br>%s: %s</p>
            <p style="margin:0 0 .8em">%s</p>
            <p style="margin:0"><a href="%s" style="color:#4a5a53">%s</a></p>
            </div>
            </div>
            %s</body>
            </html>
            """;
    private static final String PREHEADER =
            "<p style=\"margin:0;padding:0 28px 12px;color:#4a5a53;font-size:12px\">%s</p>\n";
    private static final String PIXEL = "<img src=\"%s\" width=\"1\" height=\"1\" alt=\"\">\n";

    private final Sender sender;
    private final MailContent content;
    private final String unsubscribeUrl;
    private final Footer footer;

    Layout(Sender sender, MailContent content, String unsubscribeUrl) {
        this.sender = sender;
        this.content = content;
        this.unsubscribeUrl = unsubscribeUrl;
        this.footer = Footer.in(content.locale());
    }

    String html(@Nullable String openUrl) {
        // The preheader is visible: text hidden from the reader is what spam does.
        return HTML.formatted(
                content.locale().toLanguageTag(),
                htmlEscape(content.subject()),
                content.preheader().isEmpty() ? "" : PREHEADER.formatted(htmlEscape(content.preheader())),
                content.html(),
                htmlEscape(sender.legalName()),
                htmlEscape(sender.postalAddress()),
                htmlEscape(footer.contact()),
                htmlEscape(sender.contact()),
                htmlEscape(footer.reason()),
                htmlEscape(unsubscribeUrl),
                htmlEscape(footer.unsubscribe()),
                openUrl == null ? "" : PIXEL.formatted(htmlEscape(openUrl)));
    }

    String text() {
        return content.text().strip() + "\n\n" + footer.text(sender, unsubscribeUrl);
    }
}
