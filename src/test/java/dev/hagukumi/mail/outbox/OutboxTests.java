package dev.hagukumi.mail.outbox;

import static dev.hagukumi.lead.LeadFixtures.aLead;
import static dev.hagukumi.lead.LeadFixtures.describe;
import static dev.hagukumi.mail.MailFixtures.order;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.hagukumi.HagukumiTest;
import dev.hagukumi.lead.LeadId;
import dev.hagukumi.lead.Leads;
import dev.hagukumi.lead.Traits;
import dev.hagukumi.mail.Delivery.State;
import dev.hagukumi.mail.MailCatcher;
import dev.hagukumi.mail.MailCatcher.CaughtMail;
import dev.hagukumi.mail.MailFixtures;
import dev.hagukumi.mail.MailTemplates;
import dev.hagukumi.mail.Mailer;
import dev.hagukumi.platform.UnfitContent;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

@HagukumiTest
class OutboxTests {
    @Autowired
    private Mailer mailer;

    @Autowired
    private MailTemplates templates;

    @Autowired
    private MailCatcher mailbox;

    @Autowired
    private Leads leads;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    @Test
    void aQueuedMailGoesOutByItself() {
        var lead = aLead().in(leads);

        mailer.enqueue(List.of(order(lead, MailFixtures.publishReminder(templates))));

        await().until(() -> state(lead) == State.SENT);
    }

    @Test
    void aLeadReadsTheMailInItsOwnLanguage() {
        var edition = "edition-" + UUID.randomUUID();
        templates.publish(
                edition,
                Map.of(
                        "reminder.ja.mail", "---\nsubject: こんにちは\n---\n本文",
                        "reminder.en.mail", "---\nsubject: Good day\n---\nText"));
        var english = aLead().describedAs(new Traits(null, null, null, Locale.UK, null))
                .in(leads);
        var french = aLead().describedAs(new Traits(null, null, null, Locale.FRENCH, null))
                .in(leads);

        mailer.enqueue(MailFixtures.orders(List.of(english, french), edition));

        await().until(() -> state(english) == State.SENT && state(french) == State.SENT);
        assertThat(mailTo(english).subject()).isEqualTo("Good day");
        assertThat(mailTo(french).subject()).isEqualTo("こんにちは");
    }

    @Test
    void aMailSaysWhatWasTrueWhenItWasQueued() {
        var lead = aLead().named("佐藤", "一郎").in(leads);
        var edition = MailFixtures.publishReminder(templates);

        new TransactionTemplate(transactions).executeWithoutResult(transaction -> {
            jdbc.sql("lock table suppression").update();
            new TransactionTemplate(transactions, ofItsOwn())
                    .executeWithoutResult(queueing -> mailer.enqueue(List.of(order(lead, edition))));
            describe(leads, lead, new Traits("鈴木", null, null, null, null));
        });

        await().until(() -> state(lead) == State.SENT);
        assertThat(mailTo(lead).subject()).isEqualTo("佐藤 一郎 様へのご案内");
    }

    @Test
    void aMailNobodyPublishedCannotBeOrdered() {
        var lead = aLead().in(leads);

        assertThatThrownBy(() -> mailer.enqueue(List.of(order(lead, "no-edition"))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("reminder.ja.mail");
    }

    @Test
    void aBrokenMailIsNotPublished() {
        assertThatThrownBy(() ->
                        templates.publish("x", Map.of("broken/reminder.ja.mail", "---\nsubject: a\n---\n{{ who }}")))
                .isInstanceOf(UnfitContent.class)
                .hasMessageContaining("broken/reminder.ja.mail:4: body: there is no variable 'who'");
    }

    @Test
    void theMailsOfALeadComeNewestFirstAndInPages() {
        var lead = aLead().in(leads);
        var edition = MailFixtures.publishReminder(templates);
        mailer.enqueue(List.of(order(lead, edition)));
        mailer.enqueue(
                List.of(new dev.hagukumi.mail.MailOrder(lead, "a-scenario", "SendReminder", 2, edition, "reminder")));

        var page = mailer.of(lead, PageRequest.of(0, 1));

        assertThat(page.getTotalElements()).isEqualTo(2);
        assertThat(page.getContent().get(0).occurrence()).isEqualTo(2);
    }

    @Test
    void aHundredMailsOrderedOneByOneInATransactionAreWrittenTogether() {
        var edition = MailFixtures.publishReminder(templates);
        var many = IntStream.range(0, 100).mapToObj(n -> aLead().in(leads)).toList();
        mailer.enqueue(List.of(order(aLead().in(leads), edition)));

        var statements = Statements.of(() -> new TransactionTemplate(transactions)
                .executeWithoutResult(
                        transaction -> many.forEach(lead -> mailer.enqueue(List.of(order(lead, edition))))));

        assertThat(statements).hasSize(2);
        assertThat(many)
                .allSatisfy(
                        lead -> assertThat(mailer.of(lead, Pageable.unpaged())).hasSize(1));
    }

    private static TransactionDefinition ofItsOwn() {
        return new DefaultTransactionDefinition(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    private State state(LeadId lead) {
        return mailer.of(lead, Pageable.unpaged()).getContent().get(0).state();
    }

    private CaughtMail mailTo(LeadId lead) {
        var address = leads.get(lead).email().value();
        return mailbox.mails().stream()
                .filter(mail -> mail.to().equals(address))
                .findFirst()
                .orElseThrow();
    }
}
