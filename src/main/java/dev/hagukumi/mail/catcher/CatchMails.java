package dev.hagukumi.mail.catcher;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.hagukumi.platform.Clock;

/** A real mail server on a free port of this machine that accepts everything and delivers nothing. */
class CatchMails implements AutoCloseable {
    private final CaughtMails mails;
    private final Clock clock;
    private final GreenMail server =
            new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP).dynamicPort());

    CatchMails(CaughtMails mails, Clock clock) {
        this.mails = mails;
        this.clock = clock;
    }

    /** Answers the port it listens on. */
    int listen() {
        server.start();
        server.getUserManager().setMessageDeliveryHandler((message, address) -> {
            mails.keep(message.getMessage(), clock.now());
            return new NobodyAtHome(address.getEmail());
        });
        return server.getSmtp().getPort();
    }

    @Override
    public void close() {
        server.stop();
    }
}
