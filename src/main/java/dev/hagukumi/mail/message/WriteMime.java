package dev.hagukumi.mail.message;

import dev.hagukumi.mail.sender.DkimKeys;
import dev.hagukumi.mail.sender.HeaderText;
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
            message.setFrom(from(head.from()));
            message.setRecipient(
                    RecipientType.TO, address("To", draft.recipient().value()));
            message.setSubject(HeaderText.checked("Subject", content.subject()), UTF_8);
            message.setSentDate(Date.from(clock.now()));
            message.setHeader("List-Id", "<" + head.stream() + "." + sender.domain() + ">");
            message.setHeader(
                    "List-Unsubscribe", "<" + HeaderText.checked("List-Unsubscribe", addresses.unsubscribe()) + ">");
            message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
            message.setHeader("Auto-Submitted", "auto-generated");
            message.setContent(bodies(new Layout(sender, content, addresses.unsubscribe()), addresses.open()));
            message.saveChanges();
            return bytes(signed(message));
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException(
                    "The message to lead " + draft.lead() + " cannot be written: " + e.getMessage(), e);
        }
    }

    private MimeMessage signed(MimeMessage message) throws MessagingException {
        var from = ((InternetAddress) message.getFrom()[0]).getAddress();
        var signer = keys.signerFor(from.substring(from.lastIndexOf('@') + 1));
        return signer.isEmpty() ? message : new DkimMessage(message, signer.get());
    }

    private InternetAddress from(FrontMatter.@Nullable Line authored) throws MessagingException, IOException {
        if (authored == null) return new InternetAddress(sender.address(), sender.name(), UTF_8);
        var from = new InternetAddress(HeaderText.checked("From", authored.text()), true);
        return new InternetAddress(from.getAddress(), from.getPersonal(), UTF_8);
    }

    /** Not strict: old addresses of Japanese mobile phones have dots in a row. */
    private static InternetAddress address(String header, String value) throws MessagingException {
        var addresses = InternetAddress.parseHeader(HeaderText.checked(header, value), false);
        if (addresses.length != 1) throw new IllegalArgumentException("Not one mail address: '" + value + "'");
        return addresses[0];
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
