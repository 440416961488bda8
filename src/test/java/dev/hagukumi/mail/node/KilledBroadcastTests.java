package dev.hagukumi.mail.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.hagukumi.broadcast.Broadcast;
import dev.hagukumi.broadcast.Broadcasts;
import dev.hagukumi.broadcast.Broadcasts.Order;
import dev.hagukumi.lead.EmailAddress;
import dev.hagukumi.lead.Leads;
import dev.hagukumi.lead.LifecycleStage;
import dev.hagukumi.lead.LifecycleStage.By;
import dev.hagukumi.lead.StageMove;
import dev.hagukumi.mail.Delivery.State;
import dev.hagukumi.mail.SmtpSink;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A broadcast is paused, resumed and cancelled half way, and its process is killed in between. */
class KilledBroadcastTests {
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final String SOURCE = "---\nsubject: お知らせ\nstream: news\n---\n{{ lead.displayName }} 様";
    private static final String[] IMPATIENT = {
        "--hagukumi.mail.dispatch.connections=2",
        "--hagukumi.mail.dispatch.poll=100ms",
        "--hagukumi.mail.dispatch.lease=2s",
        "--hagukumi.mail.dispatch.in-doubt-after=4s",
        "--hagukumi.mail.smtp.read-timeout=1s",
        "--hagukumi.mail.smtp.write-timeout=1s"
    };

    private final SmtpSink sink = SmtpSink.start();
    private final MailLab lab = MailLab.open(MailAndBroadcasts.class, sink.port());

    @AfterEach
    void tidyUp() {
        lab.close();
        sink.close();
    }

    @Test
    void toFiveThousandLeads() {
        pausedKilledResumedCancelled(5_000);
    }

    @Test
    @Tag("endurance")
    void toAHundredThousandLeads() {
        pausedKilledResumedCancelled(100_000);
    }

    private void pausedKilledResumedCancelled(int leads) {
        lab.hush();
        lab.register(leads);
        var dealing = lab.bean(Leads.class)
                .withEmail(new EmailAddress("lead-7@lab.example.jp"))
                .orElseThrow()
                .id();
        lab.bean(Leads.class)
                .move(List.of(StageMove.to(dealing, LifecycleStage.NEGOTIATION, By.PEOPLE, "a test says so")));
        var broadcasts = lab.bean(Broadcasts.class);
        var id = broadcasts
                .plan(new Order("News", "news", Map.of("news.ja.mail", SOURCE), "email==lead-*", null), "test")
                .id();
        try (var node = node()) {
            until(node, () -> sink.accepted().size() >= leads / 20);
            broadcasts.pause(id, "test", "half way");
            until(
                    node,
                    () -> Set.of(State.PAUSED, State.SENT, State.WITHHELD)
                            .containsAll(lab.states().keySet()));
        }
        var before = sink.accepted().size();
        try (var node = node()) {
            broadcasts.resume(id, "test");
            until(node, () -> sink.accepted().size() >= before + leads / 20);
        }
        try (var node = node()) {
            until(
                    node,
                    () -> broadcasts.get(id).state() == Broadcast.State.ENQUEUED
                            && sink.accepted().size() >= leads / 4);
            broadcasts.cancel(id, "test", "a wrong price");
            until(
                    node,
                    () -> Set.of(State.SENT, State.WITHHELD, State.IN_DOUBT)
                            .containsAll(lab.states().keySet()));
        }

        assertThat(broadcasts.get(id).enqueued()).isEqualTo(leads);
        assertThat(sink.accepted()).extracting(SmtpSink.Mail::to).doesNotHaveDuplicates();
        assertThat(sink.accepted().size()).isLessThan(leads);
        assertThat(lab.in(State.IN_DOUBT)).hasSizeLessThanOrEqualTo(2);
        assertThat(lab.bean(JdbcClient.class)
                        .sql(
                                "select count(distinct lead) = count(*) and count(*) = :leads and bool_and(said is not null) from delivery")
                        .param("leads", leads)
                        .query(Boolean.class)
                        .single())
                .as("each lead has one mail with a verdict")
                .isTrue();
        assertThat(lab.verdicts(State.WITHHELD))
                .allMatch(verdict -> verdict.startsWith("withheld: cancelled by test since ")
                        || verdict.startsWith("withheld: the lead is at stage NEGOTIATION"))
                .anyMatch(verdict -> verdict.startsWith("withheld: the lead is at stage NEGOTIATION"));
    }

    private MailNode node() {
        return MailNode.start(MailAndBroadcasts.class, lab.properties(sink.port(), IMPATIENT));
    }

    private static void until(MailNode node, BooleanSupplier condition) {
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(50)).until(() -> {
            node.mustLive();
            return condition.getAsBoolean();
        });
    }
}
