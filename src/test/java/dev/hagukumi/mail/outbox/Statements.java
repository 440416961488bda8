package dev.hagukumi.mail.outbox;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/** Listens to the SQL that the present thread sends through Spring's JDBC. */
final class Statements extends AppenderBase<ILoggingEvent> {
    private static final String SENT = "Executing prepared SQL statement [";

    private final Thread here = Thread.currentThread();
    private final List<String> heard = new ArrayList<>();

    private Statements() {}

    /** What was sent while the work was done. */
    static List<String> of(Runnable work) {
        var logger = (Logger) LoggerFactory.getLogger(JdbcTemplate.class);
        var before = logger.getLevel();
        var statements = new Statements();
        statements.start();
        logger.addAppender(statements);
        logger.setLevel(Level.DEBUG);
        logger.setAdditive(false);
        try {
            work.run();
        } finally {
            logger.setAdditive(true);
            logger.setLevel(before);
            logger.detachAppender(statements);
        }
        return statements.heard;
    }

    @Override
    protected void append(ILoggingEvent event) {
        var message = event.getFormattedMessage();
        if (Thread.currentThread() == here && message.startsWith(SENT)) heard.add(message);
    }
}
