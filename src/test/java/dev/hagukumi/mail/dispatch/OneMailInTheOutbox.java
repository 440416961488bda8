package dev.hagukumi.mail.dispatch;

import static dev.hagukumi.lead.LeadFixtures.aLead;
import static dev.hagukumi.mail.MailFixtures.order;

import dev.hagukumi.HagukumiTest;
import dev.hagukumi.activity.Activities;
import dev.hagukumi.activity.Activity;
import dev.hagukumi.activity.ActivityType;
import dev.hagukumi.lead.LeadId;
import dev.hagukumi.lead.Leads;
import dev.hagukumi.mail.Delivery;
import dev.hagukumi.mail.MailFixtures;
import dev.hagukumi.mail.MailTemplates;
import dev.hagukumi.mail.Mailer;
import dev.hagukumi.mail.SmtpSink;
import dev.hagukumi.mail.Suppressions;
import dev.hagukumi.mail.smtp.SmtpConnection;
import dev.hagukumi.mail.smtp.SmtpServer;
import dev.hagukumi.mail.smtp.SmtpSettings;
import dev.hagukumi.platform.Clock;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** A mail in the outbox, and a mail server that does what the test says; the application's own dispatcher stands still. */
@HagukumiTest
abstract class OneMailInTheOutbox {
    @Autowired
    Dispatcher dispatcher;

    @Autowired
    WorkerParts parts;

    @Autowired
    Mailer mailer;

    @Autowired
    MailTemplates templates;

    @Autowired
    Leads leads;

    @Autowired
    Activities activities;

    @Autowired
    Suppressions suppressions;

    @Autowired
    Clock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    final SmtpSink sink = SmtpSink.start();
    MailWorker worker;
    LeadId lead;
    String email;

    @BeforeEach
    void aMailInTheOutbox() {
        dispatcher.stop();
        worker = worker(sink.port());
        lead = aLead().named("山田", "太郎").in(leads);
        email = leads.get(lead).email().value();
        mailer.enqueue(List.of(order(lead, MailFixtures.publishReminder(templates))));
    }

    @AfterEach
    void asBefore() {
        worker.close();
        sink.close();
        dispatcher.start();
    }

    MailWorker worker(int port) {
        return worker(port, Duration.ofMillis(700));
    }

    MailWorker worker(int port, Duration readTimeout) {
        var settings = new SmtpSettings(
                Duration.ofSeconds(2), readTimeout, Duration.ofSeconds(2), 500, Duration.ofSeconds(30));
        return new MailWorker(parts, new SmtpConnection(SmtpServer.plain("127.0.0.1", port), settings));
    }

    Delivery delivery() {
        return mailer.of(lead, Pageable.unpaged()).getContent().get(0);
    }

    List<Activity> sentActivities() {
        return activities.of(lead, Pageable.unpaged()).stream()
                .filter(activity -> activity.type().equals(ActivityType.MAIL_SENT))
                .toList();
    }

    Duration dueIn() {
        var due = jdbc.sql("select due_at from delivery where id = :id")
                .param("id", delivery().id())
                .query(Timestamp.class)
                .single();
        return Duration.between(clock.now(), due.toInstant());
    }

    int attempts() {
        return jdbc.sql("select attempts from delivery where id = :id")
                .param("id", delivery().id())
                .query(Integer.class)
                .single();
    }

    void becomeDue() {
        jdbc.sql("update delivery set due_at = queued_at where id = :id")
                .param("id", delivery().id())
                .update();
    }
}
