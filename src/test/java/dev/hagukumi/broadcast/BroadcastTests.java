package dev.hagukumi.broadcast;

import static dev.hagukumi.Answered.body;
import static dev.hagukumi.lead.LeadFixtures.aLead;
import static dev.hagukumi.mail.SaidInEnglish.said;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.hagukumi.HagukumiTest;
import dev.hagukumi.broadcast.Broadcast.State;
import dev.hagukumi.broadcast.Broadcasts.Answer;
import dev.hagukumi.broadcast.Broadcasts.Order;
import dev.hagukumi.lead.LeadId;
import dev.hagukumi.lead.Leads;
import dev.hagukumi.lead.LifecycleStage;
import dev.hagukumi.mail.Delivery;
import dev.hagukumi.mail.Mailer;
import dev.hagukumi.mail.Streams;
import dev.hagukumi.platform.Clock;
import dev.hagukumi.platform.Secrets;
import dev.hagukumi.platform.UnfitContent;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.resttestclient.TestRestTemplate;
import org.springframework.data.domain.Pageable;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** One mail to many, from the order to the verdicts. */
@HagukumiTest
class BroadcastTests {
    private final String company = "会社 " + UUID.randomUUID();

    @Autowired
    Broadcasts broadcasts;

    @Autowired
    Mailer mailer;

    @Autowired
    Leads leads;

    @Autowired
    Clock clock;

    @Autowired
    Streams streams;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestRestTemplate http;

    @Autowired
    Secrets secrets;

    @Test
    void everyLeadTheFilterMatchesGetsOneMailThroughTheGate() {
        var readers = leads(3);
        var dealing = aLead().of(company).atStage(LifecycleStage.NEGOTIATION).in(leads);
        var other = aLead().in(leads);

        var broadcast = broadcasts.plan(order(clock.now()), "marketing");

        await().until(() -> broadcasts.get(broadcast.id()).state() == State.ENQUEUED);
        assertThat(broadcasts.get(broadcast.id()).enqueued()).isEqualTo(4);
        await().until(() -> readers.stream().allMatch(lead -> state(lead) == Delivery.State.SENT));
        await().until(() -> state(dealing) == Delivery.State.WITHHELD);
        assertThat(mailer.of(other, Pageable.unpaged())).isEmpty();
    }

    @Test
    void itBeginsAtItsTimeAndOnceCancelledNever() {
        var lead = leads(1).get(0);

        var id = broadcasts
                .plan(order(clock.now().plus(Duration.ofDays(3650))), "marketing")
                .id();

        assertThat(broadcasts.get(id).state()).isEqualTo(State.PLANNED);
        assertThat(broadcasts.cancel(id, "marketing", "a wrong price")).isInstanceOf(Answer.Done.class);
        assertThat(broadcasts.resume(id, "marketing")).isInstanceOf(Answer.Refused.class);
        assertThat(broadcasts.pause(id, "marketing", "why")).isInstanceOf(Answer.Refused.class);
        assertThat(broadcasts.cancel(id, "marketing", "again")).isInstanceOf(Answer.Refused.class);
        assertThat(mailer.of(lead, Pageable.unpaged())).isEmpty();
    }

    @Test
    void cancelledHalfWayTheLeadsItHadNotReachedAreToldSoToo() {
        var readers = leads(3);
        var id = broadcasts
                .plan(order(clock.now().plus(Duration.ofDays(3650))), "marketing")
                .id();
        jdbc.sql("update broadcast set state = 'RUNNING', paused = true, upto_lead = :last where id = :id")
                .param("last", readers.get(2).value())
                .param("id", id)
                .update();

        broadcasts.cancel(id, "marketing", "a wrong price");

        await().until(() -> readers.stream().allMatch(lead -> state(lead) == Delivery.State.WITHHELD));
        assertThat(said(mailer.of(readers.get(0), Pageable.unpaged())
                        .getContent()
                        .get(0)))
                .startsWith("withheld: cancelled by marketing");
        assertThat(broadcasts.get(id).state()).isEqualTo(State.CANCELLED);
    }

    @Test
    void aMailThatDoesNotFitIsNoBroadcast() {
        var before = broadcasts.list(Pageable.ofSize(1)).getTotalElements();

        assertThatThrownBy(() -> broadcasts.plan(
                        new Order("x", "news", Map.of("news.ja.mail", "no head"), "email==*", clock.now()),
                        "marketing"))
                .isInstanceOf(UnfitContent.class);
        assertThatThrownBy(() -> broadcasts.plan(
                        new Order("x", "other", Map.of("news.ja.mail", source()), "email==*", clock.now()),
                        "marketing"))
                .hasMessageStartingWith("files: there is no other.ja.mail");

        assertThat(broadcasts.list(Pageable.ofSize(1)).getTotalElements()).isEqualTo(before);
    }

    @Test
    void marketingOrdersOneOverHttp() {
        var readers = leads(2);
        var marketing = http.withBasicAuth("marketing", secrets.get("HAGUKUMI_MARKETING_PASSWORD"));

        var audience =
                body(marketing.getForEntity("/api/broadcasts/audience?filter={filter}", JsonNode.class, filter()));
        var planned = marketing.postForEntity(
                "/api/broadcasts",
                Map.of("name", "News", "mail", "news", "files", Map.of("news.ja.mail", source()), "filter", filter()),
                JsonNode.class);
        var refused = marketing.postForEntity("/api/broadcasts", Map.of("name", "News"), JsonNode.class);
        var unknown = marketing.getForEntity("/api/broadcasts/999999999", JsonNode.class);

        assertThat(audience.get("leads").asInt()).isEqualTo(2);
        assertThat(planned.getStatusCode()).isEqualTo(HttpStatus.CREATED);
        assertThat(body(planned).get("by").asString()).isEqualTo("marketing");
        assertThat(refused.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(unknown.getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
        await().until(() -> readers.stream().allMatch(lead -> state(lead) == Delivery.State.SENT));
    }

    private List<LeadId> leads(int many) {
        return IntStream.range(0, many)
                .mapToObj(n -> aLead().of(company).in(leads))
                .toList();
    }

    private Order order(Instant at) {
        return new Order("News", "news", Map.of("news.ja.mail", source()), filter(), at);
    }

    private String filter() {
        return "company==\"" + company + "\"";
    }

    private String source() {
        return "---\nsubject: お知らせ\n---\n" + company + " 様";
    }

    private Delivery.@Nullable State state(LeadId lead) {
        return mailer.of(lead, Pageable.unpaged()).stream()
                .map(Delivery::state)
                .findFirst()
                .orElse(null);
    }

    @Test
    void oneThatDoesNotFitAnyMoreIsPausedWithTheReasonAndTheOthersGoOn() {
        var lead = leads(1).get(0);
        var broken = broadcasts
                .plan(order(clock.now().plus(Duration.ofDays(3650))), "marketing")
                .id();
        jdbc.sql("update broadcast set filter = 'score.gone>1', start_at = :now where id = :id")
                .param("now", Timestamp.from(clock.now()))
                .param("id", broken)
                .update();

        var good = broadcasts.plan(order(clock.now()), "marketing").id();

        await().until(() -> broadcasts.get(good).state() == State.ENQUEUED
                && broadcasts.get(broken).paused());
        await().until(() -> state(lead) == Delivery.State.SENT);
        assertThat(streams.paused())
                .filteredOn(pause -> pause.name().equals("broadcast:" + broken))
                .singleElement()
                .satisfies(pause -> assertThat(pause.because()).contains("there is no 'score.gone'"));
        assertThat(broadcasts.cancel(broken, "marketing", "it is of no use")).isInstanceOf(Answer.Done.class);
    }
}
