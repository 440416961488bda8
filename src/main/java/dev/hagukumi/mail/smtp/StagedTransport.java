package dev.hagukumi.mail.smtp;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.io.IOException;
import java.io.OutputStream;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/** Angus Mail's transport that knows how far the talk has come, and asks before the message itself goes out. */
final class StagedTransport extends SMTPTransport {
    private Stage stage = Stage.CONNECT;
    private Runnable beforeData = () -> {};

    StagedTransport(Session session) {
        super(session, null);
    }

    Stage stage() {
        return stage;
    }

    /** @param beforeData runs when the recipient is accepted, right before DATA; when it throws, the message does not go */
    void begin(Runnable beforeData) {
        this.stage = Stage.MAIL;
        this.beforeData = beforeData;
    }

    @Override
    protected void mailFrom() throws MessagingException {
        stage = Stage.MAIL;
        super.mailFrom();
    }

    @Override
    protected void rcptTo() throws MessagingException {
        stage = Stage.RCPT;
        super.rcptTo();
    }

    @Override
    protected OutputStream data() throws MessagingException {
        beforeData.run();
        stage = Stage.DATA;
        var content = super.data();
        stage = Stage.CONTENT;
        return content;
    }

    @Override
    protected void finishData() throws IOException, MessagingException {
        stage = Stage.DOT;
        super.finishData();
    }
}
