package dev.hagukumi.mail.dispatch;

import static dev.hagukumi.lead.LeadFixtures.aLead;
import static dev.hagukumi.mail.MailFixtures.order;
import static dev.hagukumi.mail.SaidInEnglish.said;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hagukumi.lead.LeadId;
import dev.hagukumi.mail.Delivery;
import dev.hagukumi.mail.Delivery.State;
import dev.hagukumi.mail.MailFixtures;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.data.domain.Pageable;

/** A mail that was stored long ago and does not pass today's checks harms itself alone. */
class UnfitMailsTests extends OneMailInTheOutbox {
    private LeadId unfit;

    @BeforeEach
    void anotherThatIsDueBefore() {
        unfit = aLead().in(leads);
        mailer.enqueue(List.of(order(unfit, MailFixtures.publishReminder(templates))));
        jdbc.sql("update delivery set due_at = due_at - interval '1 hour' where lead = :lead")
                .param("lead", unfit.value())
                .update();
    }

    @Test
    void aTextThatWouldNotBePublishedAnyMoreIsWithheldWithItsReason() {
        jdbc.sql("""
                        with old as (
                            insert into mail_template (edition, name, locale, sha, stream, source)
                            values (:edition, 'reminder', 'ja', repeat('0', 64), 'nurturing', E'---\\nsubject: "{{ lead.unheardOf }}"\\n---\\nx')
                            returning id)
                        update delivery set template = old.id from old where lead = :lead""")
                .param("edition", "edition-" + UUID.randomUUID())
                .param("lead", unfit.value())
                .update();

        worker.drain();

        assertWithheld("does not fit any more");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "recipient = 'nobody-at-all'",
                "lead_values = '[]'",
                "purpose = 'CHAIN_LETTER'",
                "recipient = 'nobody', state = 'RETRY', attempts = 2"
            })
    void aRowThatCannotBeReadIsWithheldWithItsReason(String change) {
        jdbc.sql("update delivery set " + change + " where lead = :lead")
                .param("lead", unfit.value())
                .update();

        worker.drain();

        assertWithheld("");
    }

    private void assertWithheld(String because) {
        var withheld = mailer.of(unfit, Pageable.unpaged()).getContent().get(0);
        assertThat(withheld.state()).isEqualTo(State.WITHHELD);
        assertThat(said(withheld))
                .startsWith("withheld: what is stored of it does not pass today's checks: ")
                .contains(because);
        assertThat(delivery()).as("the other one").extracting(Delivery::state).isEqualTo(State.SENT);
        assertThat(sink.acceptedFor(email)).hasSize(1);
    }
}
