package dev.hagukumi.console.tour;

import static dev.hagukumi.Answered.body;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.hagukumi.HagukumiTest;
import dev.hagukumi.activity.Activities;
import dev.hagukumi.activity.ActivityType;
import dev.hagukumi.activity.NewActivity;
import dev.hagukumi.console.BusinessMorning;
import dev.hagukumi.lead.LeadFixtures;
import dev.hagukumi.lead.LeadId;
import dev.hagukumi.lead.Leads;
import dev.hagukumi.mail.Delivery;
import dev.hagukumi.mail.Mailer;
import dev.hagukumi.platform.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.resttestclient.TestRestTemplate;
import org.springframework.data.domain.Pageable;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.JsonNode;

@HagukumiTest
class ClockEndpointTests {
    private final TestRestTemplate http;
    private final Clock clock;
    private final Leads leads;
    private final Activities activities;
    private final Mailer mailer;

    @Autowired
    ClockEndpointTests(TestRestTemplate http, Clock clock, Leads leads, Activities activities, Mailer mailer) {
        this.http = http;
        this.clock = clock;
        this.leads = leads;
        this.activities = activities;
        this.mailer = mailer;
    }

    @BeforeEach
    void aBusinessMorning() {
        BusinessMorning.comes(http);
    }

    @Test
    void whatIsDueHappensAtItsTimeAndInItsOrderBeforeTheAnswer() {
        var first = requestsTheDocument();
        BusinessMorning.passes(http, "PT90M");
        var second = requestsTheDocument();

        var moved = body(forward(Map.of("by", "P3D")));

        var sentFirst = reminder(first).sentAt();
        var sentSecond = reminder(second).sentAt();
        assertThat(Duration.between(sentFirst, sentSecond)).isBetween(Duration.ofMinutes(89), Duration.ofMinutes(91));
        assertThat(moved.get("mailsSent").asInt()).isGreaterThanOrEqualTo(2);
        assertThat(moved.get("jobsExecuted").asInt()).isGreaterThanOrEqualTo(2);
        assertThat(moved.has("mailsDeferred")).isTrue();
        assertThat(moved.has("nextDue")).isTrue();
        assertThat(Instant.parse(moved.get("now").asString())).isCloseTo(clock.now(), within(1, ChronoUnit.MINUTES));
    }

    @Test
    void theClockFaceTellsTheTimeTheZoneAndTheNextMorning() {
        var face = body(http.getForEntity("/demo/clock", JsonNode.class));

        assertThat(face.get("zone").asString()).isEqualTo("Asia/Tokyo");
        assertThat(Instant.parse(face.get("now").asString()))
                .isBefore(Instant.parse(face.get("nextMorning").asString()));
    }

    @Test
    void manyAtOnceMoveItOneAfterTheOtherOrAreTurnedAway() throws Exception {
        var before = clock.offset();
        Callable<HttpStatus> call = () ->
                HttpStatus.valueOf(forward(Map.of("by", "PT1M")).getStatusCode().value());

        var statuses = atOnce(List.of(call, call, call, call));

        assertThat(statuses).contains(HttpStatus.OK);
        var moved = statuses.stream().filter(HttpStatus.OK::equals).count();
        assertThat(statuses).allMatch(status -> status == HttpStatus.OK || status == HttpStatus.CONFLICT);
        assertThat(clock.offset().minus(before))
                .isBetween(Duration.ofSeconds(40 * moved), Duration.ofSeconds(60 * moved + 1));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}                                                  | by, to:",
                "{\"by\": \"P3D\", \"to\": \"2100-01-01T00:00:00Z\"} | by, to:",
                "{\"by\": \"three days\"}                            | by:",
                "{\"by\": \"-P3D\"}                                  | by:",
                "{\"by\": \"P11Y\"}                                  | by:",
                "{\"to\": \"2020-01-01T00:00:00Z\"}                  | to:",
                "{\"to\": \"soon\"}                                  | to:"
            })
    void badInputIsRefusedByName(String order, String named) {
        var answer = postRaw(order, MediaType.APPLICATION_JSON);

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(answer.getHeaders().getContentType()).isEqualTo(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(body(answer).get("detail").asString()).startsWith(named);
    }

    @Test
    void whatIsNotJsonIsRefused() {
        assertThat(postRaw("{", MediaType.APPLICATION_JSON).getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
        // What a form on a foreign page can send without asking first.
        assertThat(postRaw("{\"by\": \"P3D\"}", MediaType.TEXT_PLAIN).getStatusCode())
                .isEqualTo(HttpStatus.UNSUPPORTED_MEDIA_TYPE);
    }

    private LeadId requestsTheDocument() {
        var lead = LeadFixtures.aLead().named("田中", "花子").in(leads);
        activities.record(List.of(new NewActivity(
                UUID.randomUUID().toString(),
                lead,
                ActivityType.DOCUMENT_REQUESTED,
                clock.now(),
                Map.of("document", "guide"),
                null)));
        BusinessMorning.passes(http, "PT0S");
        return lead;
    }

    private Delivery reminder(LeadId lead) {
        var mails = mailer.of(lead, Pageable.ofSize(10)).getContent();
        assertThat(mails).hasSize(1);
        assertThat(mails.get(0).sentAt()).isNotNull();
        return mails.get(0);
    }

    private ResponseEntity<JsonNode> forward(Map<String, String> order) {
        return http.postForEntity("/demo/clock/forward", order, JsonNode.class);
    }

    private ResponseEntity<JsonNode> postRaw(String body, MediaType type) {
        var headers = new HttpHeaders();
        headers.setContentType(type);
        return http.exchange("/demo/clock/forward", HttpMethod.POST, new HttpEntity<>(body, headers), JsonNode.class);
    }

    private static <T> List<T> atOnce(List<Callable<T>> calls) throws InterruptedException {
        var threads = Executors.newFixedThreadPool(calls.size());
        try {
            return threads.invokeAll(calls).stream()
                    .map(ClockEndpointTests::result)
                    .toList();
        } finally {
            threads.shutdown();
        }
    }

    private static <T> T result(Future<T> future) {
        try {
            return future.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError(e);
        }
    }
}
