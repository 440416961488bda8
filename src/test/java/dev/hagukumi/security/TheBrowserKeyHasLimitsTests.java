package dev.hagukumi.security;

import static dev.hagukumi.lead.LeadFixtures.anEmail;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hagukumi.HagukumiTest;
import dev.hagukumi.activity.IntakeClient;
import dev.hagukumi.activity.limit.Limited;
import dev.hagukumi.activity.limit.TightLimits;
import dev.hagukumi.lead.EmailAddress;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Collections;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Anybody can send with the browser key, but nobody without end. */
@HagukumiTest
class TheBrowserKeyHasLimitsTests {
    private static final EmailAddress SOMEBODY = new EmailAddress("somebody@example.com");

    @Autowired
    IntakeClient intake;

    @Autowired
    MeterRegistry metrics;

    final TightLimits tight = new TightLimits();

    @Test
    void aClientMaySendSoMuchAnHourAndIsToldWhenThereIsRoomAgain() {
        var limits = tight.perClient(60).limits();

        assertThat(limits.ofRequest("192.0.2.1", 60)).isEmpty();
        assertThat(limits.ofRequest("192.0.2.1", 2)).contains(new Limited("client", Duration.ofMinutes(2)));
        assertThat(limits.ofRequest("192.0.2.2", 2)).isEmpty();
        tight.pass(Duration.ofMinutes(2));
        assertThat(limits.ofRequest("192.0.2.1", 2)).isEmpty();
        assertThat(tight.counted("client")).isEqualTo(1);
    }

    @Test
    void aRequestLargerThanTheMeasureStillGoesWhenTheMeasureIsFull() {
        var limits = tight.perClient(10).limits();

        assertThat(limits.ofRequest("192.0.2.1", 500)).isEmpty();
        assertThat(limits.ofRequest("192.0.2.1", 1)).isPresent();
    }

    @Test
    void allAddressesOfOneIpv6CustomerAreOneClient() {
        var limits = tight.perClient(1).limits();

        assertThat(limits.ofRequest("2001:db8:1:2::1", 1)).isEmpty();
        assertThat(limits.ofRequest("2001:db8:1:2:ffff::9", 1)).isPresent();
        assertThat(limits.ofRequest("[2001:db8:1:2::3%eth0]", 1)).isPresent();
        assertThat(limits.ofRequest("2001:db8:1:3::1", 1)).isEmpty();
    }

    @Test
    void theKeyAsAWholeHasALimitHoweverManyClientsThereAre() {
        var limits = tight.perKey(100).limits();

        var sentAway = IntStream.range(0, 110)
                .filter(n -> limits.ofRequest("192.0.2." + n, 1).isPresent())
                .count();

        assertThat(sentAway).isEqualTo(10);
        assertThat(tight.counted("key")).isEqualTo(10);
    }

    @Test
    void aMailAddressCanBeNamedSoOftenByHoweverManyClients() {
        var limits = tight.perMailAddress(5).limits();

        var refused = IntStream.range(0, 8)
                .filter(n -> limits.ofPerson("192.0.2." + n, SOMEBODY).isPresent())
                .count();

        assertThat(refused).isEqualTo(3);
        assertThat(limits.ofPerson("192.0.2.1", new EmailAddress("other@example.com")))
                .isEmpty();
        assertThat(tight.counted("mail-address")).isEqualTo(3);
    }

    @Test
    void aClientNamesSoManyPeopleButEachAsOftenAsItLikes() {
        var limits = tight.people(2).limits();

        for (int i = 0; i < 10; i++) {
            assertThat(limits.ofPerson("192.0.2.1", person(1, "one.example"))).isEmpty();
            assertThat(limits.ofPerson("192.0.2.1", person(2, "two.example"))).isEmpty();
        }
        assertThat(limits.ofPerson("192.0.2.1", person(3, "three.example")))
                .map(Limited::by)
                .contains("people");
        assertThat(limits.ofPerson("192.0.2.2", person(3, "three.example"))).isEmpty();
    }

    @Test
    void aDomainIsNotFloodedEvenByManyClients() {
        var limits = tight.perDomain(3).limits();

        var refused = IntStream.range(0, 10)
                .filter(n -> limits.ofPerson("192.0.2." + n, person(n, "victim.example"))
                        .isPresent())
                .count();

        assertThat(refused).isEqualTo(7);
        assertThat(limits.ofPerson("192.0.2.1", person(1, "other.example"))).isEmpty();
        assertThat(tight.counted("domain")).isEqualTo(7);
    }

    @Test
    void noughtIsNoLimit() {
        var limits = tight.perKey(0)
                .perClient(0)
                .perMailAddress(0)
                .people(0)
                .perDomain(0)
                .limits();

        assertThat(IntStream.range(0, 1_000).mapToObj(n -> limits.ofRequest("192.0.2.1", 1_000)))
                .allMatch(java.util.Optional::isEmpty);
    }

    @Test
    void whoSendsTooMuchAboutOneAddressIsToldSoAndTheServerKeyIsNot() {
        var person = anEmail();
        // One message a thousand times is one row and a thousand items.
        var item =
                "{\"type\": \"page\", \"messageId\": \"%s\", \"userId\": \"%s\"}".formatted(UUID.randomUUID(), person);
        var before =
                metrics.counter("hagukumi.intake.limited", "by", "mail-address").count();
        intake.fromPage("batch", "{\"batch\": [" + String.join(",", Collections.nCopies(1_000, item)) + "]}");

        var single = intake.fromPage("page", item);
        var among = intake.fromPage(
                "batch", "{\"batch\": [%s, {\"type\": \"page\", \"userId\": \"%s\"}]}".formatted(item, anEmail()));
        var server = intake.page(item);

        assertThat(single.status()).isEqualTo(429);
        assertThat(Integer.parseInt(single.retryAfter())).isBetween(1, 10);
        assertThat(single.error(0).path("field").asString()).isEqualTo("traits.email");
        assertThat(among.status()).isEqualTo(400);
        assertThat(among.body().path("accepted").asInt()).isEqualTo(1);
        assertThat(server.status()).isEqualTo(202);
        assertThat(metrics.counter("hagukumi.intake.limited", "by", "mail-address")
                        .count())
                .isEqualTo(before + 2);
    }

    private static EmailAddress person(int n, String domain) {
        return new EmailAddress("person" + n + "@" + domain);
    }
}
