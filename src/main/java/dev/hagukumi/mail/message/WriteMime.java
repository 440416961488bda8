package dev.hagukumi.mail.message;

import dev.hagukumi.lead.EmailAddress;
import dev.hagukumi.mail.sender.DkimKeys;
import dev.hagukumi.mail.sender.HeaderText;
import dev.hagukumi.mail.sender.Mailbox;
import dev.hagukumi.mail.sender.Sender;
import dev.hagukumi.mail.template.FrontMatter;
import dev.hagukumi.mail.template.MailContent;
import dev.hagukumi.platform.Clock;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.Properties;
import org.eclipse.angus.mail.util.MailStreamProvider;
import org.jspecify.annotations.Nullable;
import org.simplejavamail.utils.mail.dkim.DkimMessage;
import org.springframework.stereotype.Component;

/** Writes the bytes of a message: plain text first, HTML second, both UTF-8, with the headers mail systems look for. */
@Component
class WriteMime {
    private static final String STREAMS = "jakarta.mail.util.StreamProvider";
    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private final Session session = Session.getInstance(new Properties());
    private final Sender sender;
    private final DkimKeys keys;
    private final Clock clock;

    WriteMime(Sender sender, DkimKeys keys, Clock clock) {
        // Jakarta Mail looks for it in every jar a dozen times a mail, unless told: a third of all time went there.
        if (System.getProperty(STREAMS) == null) System.setProperty(STREAMS, MailStreamProvider.class.getName());
        this.sender = sender;
        this.keys = keys;
        this.clock = clock;
    }

    byte[] write(Draft draft, FrontMatter head, MailContent content, Addresses addresses) {
        try {
            var message = new MessageWithId(session, draft.messageId());
            var author = sender.author(head.author());
            var name = author.name().isEmpty() ? null : author.name();
            message.setFrom(new InternetAddress(author.address(), name, UTF_8));
            message.setRecipient(RecipientType.TO, address(draft.recipient()));
            message.setSubject(HeaderText.checked("Subject", content.subject()), UTF_8);
            message.setSentDate(Date.from(clock.now()));
            message.setHeader("List-Id", "<" + head.stream() + "." + sender.domain() + ">");
            message.setHeader(
                    "List-Unsubscribe", "<" + HeaderText.checked("List-Unsubscribe", addresses.unsubscribe()) + ">");
            message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
            message.setHeader("Auto-Submitted", "auto-generated");
            message.setContent(bodies(new Layout(sender, content, addresses.unsubscribe()), addresses.open()));
            message.saveChanges();
            return bytes(signed(message, author));
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException(
                    "The message to lead " + draft.lead() + " cannot be written: " + e.getMessage(), e);
        }
    }

    private MimeMessage signed(MimeMessage message, Mailbox author) throws MessagingException {
        var signer = keys.signerFor(author.domain());
        return signer.isEmpty() ? message : new DkimMessage(message, signer.get());
    }

    /** Read already, and not to be read by others: old addresses of Japanese mobile phones have dots in a row. */
    private static InternetAddress address(EmailAddress recipient) {
        var address = new InternetAddress();
        address.setAddress(recipient.value());
        return address;
    }

    private static MimeMultipart bodies(Layout layout, @Nullable String openUrl) throws MessagingException {
        var text = new MimeBodyPart();
        text.setText(layout.text(), UTF_8, "plain");
        var html = new MimeBodyPart();
        html.setText(layout.html(openUrl), UTF_8, "html");
        return new MimeMultipart("alternative", text, html);
    }

    private static byte[] bytes(MimeMessage message) throws MessagingException, IOException {
        var bytes = new ByteArrayOutputStream();
        message.writeTo(bytes);
        return bytes.toByteArray();
    }

    /** Jakarta Mail makes up a Message-ID of its own when a message is saved. */
    private static final class MessageWithId extends MimeMessage {
        private final String id;

        private MessageWithId(Session session, String id) {
            super(session);
            this.id = HeaderText.checked("Message-ID", id);
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}
