package dev.hagukumi.mail.smtp;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/** Finds in what Angus Mail throws the code and the words of the mail server. */
final class FailedReply {
    private FailedReply() {}

    /** Of a server that does not want to talk Angus Mail tells no more than that, but it remembers the words. */
    static Reply ofGreeting(SMTPTransport transport, MessagingException failure) {
        var refused = transport.getLastReturnCode() >= 400 && !(failure instanceof AuthenticationFailedException);
        return refused
                ? new Reply(Stage.CONNECT, transport.getLastReturnCode(), transport.getLastServerResponse())
                : of(Stage.CONNECT, failure);
    }

    static Reply of(Stage stage, MessagingException failure) {
        // What it says of an address is the nested one; the outer one tells only "Invalid Addresses".
        for (Exception e = failure;
                e != null;
                e = e instanceof MessagingException nested ? nested.getNextException() : null)
            if (e instanceof SMTPAddressFailedException address)
                return new Reply(Stage.RCPT, address.getReturnCode(), said(address));
        if (failure instanceof SMTPSendFailedException refused)
            return new Reply(stage, refused.getReturnCode(), said(refused));
        if (failure instanceof AuthenticationFailedException)
            return new Reply(Stage.CONNECT, 535, "535 " + said(failure));
        return new Reply(stage, Reply.NONE, said(failure));
    }

    private static String said(MessagingException failure) {
        var next = failure.getNextException();
        var text = String.valueOf(failure.getMessage());
        return next == null || next.getMessage() == null || text.contains(next.getMessage())
                ? text
                : text + " (" + next.getMessage() + ")";
    }
}
