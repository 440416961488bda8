package dev.hagukumi.mail.template;

import java.util.Locale;

/** What the author wrote, for one reader; both bodies say the same. */
public record MailContent(Locale locale, String subject, String preheader, String html, String text) {}
