package dev.hagukumi.mail.message;

import dev.hagukumi.mail.sender.Sender;
import java.util.Locale;

/** What stands under every mail, whatever its author wrote: who sends it, how to ask, and the way out. */
record Footer(String reason, String contact, String unsubscribe) {
    private static final Footer JAPANESE =
            new Footer("このメールは、当社への資料請求やお問い合わせなどの際にメールの受け取りをご承諾いただいた方にお送りしています。", "お問い合わせ・苦情の受付", "メールの配信停止");
    private static final Footer ENGLISH = new Footer(
            "You receive this mail because you asked us for information or agreed to hear from us.",
            "Questions and complaints",
            "Unsubscribe");

    static Footer in(Locale locale) {
        return Locale.JAPANESE.getLanguage().equals(locale.getLanguage()) ? JAPANESE : ENGLISH;
    }

    String text(Sender sender, String unsubscribeUrl) {
        return """
                ------------------------------------------------------------
                %s
                %s
                %s: %s

                %s
                %s:
                %s
                """.formatted(
                        sender.legalName(),
                        sender.postalAddress(),
                        contact,
                        sender.contact(),
                        reason,
                        unsubscribe,
                        unsubscribeUrl);
    }
}
