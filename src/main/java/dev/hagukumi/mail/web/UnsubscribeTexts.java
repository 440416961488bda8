package dev.hagukumi.mail.web;

import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpHeaders;

/** The words of the unsubscribe page. */
public record UnsubscribeTexts(
        String language, String title, String question, String explanation, String button, String done, String regret) {
    private static final UnsubscribeTexts JAPANESE = new UnsubscribeTexts(
            "ja",
            "メールの配信停止",
            "メールの配信を停止しますか？",
            "下のボタンを押すと、当社からのご案内メールはすべて停止されます。お手続きはこれだけで完了します。",
            "配信を停止する",
            "配信を停止しました",
            "今後、ご案内のメールはお送りしません。これまでお読みいただき、ありがとうございました。");
    private static final UnsubscribeTexts ENGLISH = new UnsubscribeTexts(
            "en",
            "Unsubscribe",
            "Stop our mails?",
            "Press the button and you will get no more news from us. Nothing else is needed.",
            "Unsubscribe",
            "You are unsubscribed",
            "We will not write to you any more. Thank you for having read us.");

    /** Whoever wants to leave does so whatever his program calls a language. */
    static UnsubscribeTexts in(HttpHeaders headers) {
        try {
            return in(headers.getAcceptLanguageAsLocales());
        } catch (IllegalArgumentException e) {
            return in(List.of());
        }
    }

    private static UnsubscribeTexts in(List<Locale> wanted) {
        for (var locale : wanted) {
            if (locale.getLanguage().equals("ja")) return JAPANESE;
            if (locale.getLanguage().equals("en")) return ENGLISH;
        }
        return wanted.isEmpty() ? JAPANESE : ENGLISH;
    }
}
