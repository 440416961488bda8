package dev.hagukumi.mail.message;

import dev.hagukumi.lead.EmailAddress;
import dev.hagukumi.lead.LeadId;
import dev.hagukumi.mail.sender.Senders;
import dev.hagukumi.mail.template.MailTemplate;
import dev.hagukumi.mail.template.MailValues;
import dev.hagukumi.platform.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** Writes a mail for one reader, down to the bytes that a mail server is given. */
public final class OneMessage {
    private static final String SITE = "https://www.aoba.example.co.jp";
    private static final String UNSUBSCRIBE = "https://nurture.aoba.example.co.jp/u/reader";
    private static final String CLICK = "https://nurture.aoba.example.co.jp/c/click";
    private static final WriteMime MIME = new WriteMime(Senders.AOBA, Senders.noKeys(), new StoppedClock());

    private OneMessage() {}

    public static byte[] of(MailTemplate template, EmailAddress recipient, Map<String, String> lead) {
        var draft = new Draft(new LeadId(1), recipient, 1, lead, "<one@aoba.example.co.jp>", "return", "reader");
        var values = MailValues.all(MailValues.plain(draft.leadValues()), SITE, UNSUBSCRIBE);
        var content = template.render(values, address -> CLICK);
        return MIME.write(draft, template.head(), content, new Addresses(UNSUBSCRIBE, null));
    }

    private record StoppedClock() implements Clock {
        @Override
        public Instant instant() {
            return Instant.parse("2026-11-25T01:00:00Z");
        }

        @Override
        public Duration offset() {
            return Duration.ZERO;
        }

        @Override
        public void forward(Duration by) {
            throw new UnsupportedOperationException("it stands still");
        }
    }
}
