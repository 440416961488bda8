package dev.hagukumi.mail.catcher;

import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import jakarta.mail.internet.MimeMessage;

/** A mailbox that keeps nothing in memory: the mail lies in the folder already. */
record NobodyAtHome(String email) implements GreenMailUser {
    @Override
    public void deliver(MovingMessage message) {
        // Kept elsewhere.
    }

    @Override
    public void deliver(MimeMessage message) {
        // Kept elsewhere.
    }

    @Override
    public String getEmail() {
        return email;
    }

    @Override
    public String getLogin() {
        return email;
    }

    @Override
    public String getPassword() {
        return "";
    }

    @Override
    public void setPassword(String password) {
        throw new UnsupportedOperationException("a catcher has no log-in");
    }

    @Override
    public void authenticate(String password) {
        throw new UnsupportedOperationException("a catcher has no log-in");
    }

    @Override
    public String getQualifiedMailboxName() {
        return email;
    }

    @Override
    public void create() {
        throw new UnsupportedOperationException("a catcher makes no mailboxes");
    }

    @Override
    public void delete() {
        throw new UnsupportedOperationException("a catcher makes no mailboxes");
    }
}
