package dev.hagukumi.mail.smtp;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPMessage;
import org.jspecify.annotations.Nullable;

/** One connection to the mail server, used for many mails, renewed after a number of them and after any failure. */
public final class SmtpConnection implements AutoCloseable {
    private final SmtpServer server;
    private final SmtpSettings settings;
    private final Session session;
    private @Nullable StagedTransport transport;
    private int sent;
    private long lastUsed;

    public SmtpConnection(SmtpServer server, SmtpSettings settings) {
        this.server = server;
        this.settings = settings;
        this.session = Session.getInstance(properties(server, settings));
    }

    private static Properties properties(SmtpServer server, SmtpSettings settings) {
        var properties = new Properties();
        properties.putAll(server.properties());
        // Angus waits for ever by default.
        properties.put(
                "mail.smtp.connectiontimeout",
                String.valueOf(settings.connectTimeout().toMillis()));
        properties.put(
                "mail.smtp.timeout", String.valueOf(settings.readTimeout().toMillis()));
        properties.put(
                "mail.smtp.writetimeout", String.valueOf(settings.writeTimeout().toMillis()));
        properties.put("mail.smtp.socketFactory", new NoDelaySockets());
        properties.put("mail.smtp.auth", String.valueOf(server.user() != null));
        properties.put("mail.smtp.quitwait", "false");
        // In chunks there is no DATA, and DATA is where a mail is marked as begun.
        properties.remove("mail.smtp.chunksize");
        return properties;
    }

    /** Hands one mail over and tells the server's last word; never throws because of the server. */
    public Reply send(Envelope envelope, byte[] message, Runnable beforeData) {
        var reused = transport != null;
        var reply = attempt(envelope, message, beforeData);
        // A server may end a connection it finds idle: that says nothing about this mail.
        var lost = reply.code() == Reply.NONE && (reply.stage() == Stage.MAIL || reply.stage() == Stage.RCPT);
        return reused && lost ? attempt(envelope, message, beforeData) : reply;
    }

    private Reply attempt(Envelope envelope, byte[] message, Runnable beforeData) {
        var open = transport == null ? new StagedTransport(session) : transport;
        try {
            if (transport == null) connect(open);
        } catch (MessagingException e) {
            return FailedReply.ofGreeting(open, e);
        }
        var completed = false;
        try {
            open.begin(beforeData);
            open.sendMessage(mime(envelope, message), new Address[] {recipient(envelope)});
            completed = true;
            return new Reply(Stage.DOT, open.getLastReturnCode(), open.getLastServerResponse());
        } catch (MessagingException e) {
            return FailedReply.of(open.stage(), e);
        } finally {
            used(completed);
        }
    }

    /** Read already: this library would refuse what old Japanese mobile phones have, with dots in a row. */
    private static InternetAddress recipient(Envelope envelope) {
        var address = new InternetAddress();
        address.setAddress(envelope.recipient());
        return address;
    }

    private SMTPMessage mime(Envelope envelope, byte[] bytes) {
        var message = new WrittenMessage(session, bytes);
        message.setEnvelopeFrom(envelope.returnPath());
        return message;
    }

    /** Its bytes go out as they are: taking them apart and putting them together again would cost as much as signing them. */
    private static final class WrittenMessage extends SMTPMessage {
        private final byte[] bytes;

        private WrittenMessage(Session session, byte[] bytes) {
            super(session);
            this.bytes = bytes;
        }

        @Override
        public void writeTo(OutputStream out, String @Nullable [] ignored) throws IOException {
            out.write(bytes);
        }
    }

    private void connect(StagedTransport open) throws MessagingException {
        open.connect(server.host(), server.port(), server.user(), server.password());
        transport = open;
        sent = 0;
    }

    private void used(boolean completed) {
        sent++;
        lastUsed = System.nanoTime();
        if (!completed || sent >= settings.messagesPerConnection()) close();
    }

    public void closeWhenIdle() {
        var idle = System.nanoTime() - lastUsed;
        if (transport != null && idle > settings.idleConnection().toNanos()) close();
    }

    @Override
    public void close() {
        var open = transport;
        transport = null;
        if (open == null) return;
        try {
            open.close();
        } catch (MessagingException e) {
            // It is closed all the same: the server merely did not say good-bye.
        }
    }
}
