package dev.hagukumi.activity.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hagukumi.HagukumiTest;
import dev.hagukumi.activity.IntakeClient;
import dev.hagukumi.activity.intake.Intake;
import dev.hagukumi.activity.intake.TightIntake;
import dev.hagukumi.activity.limit.TightLimits;
import dev.hagukumi.activity.pipeline.Backlog;
import dev.hagukumi.activity.pipeline.FullBacklog;
import dev.hagukumi.platform.Secrets;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletRequest;

@HagukumiTest
class TooMuchAtOnceTests {
    @Autowired
    WriteKeys keys;

    @Autowired
    Intake intake;

    @Autowired
    TightIntake tightIntake;

    @Autowired
    Backlog backlog;

    @Autowired
    FullBacklog full;

    @Autowired
    Secrets secrets;

    @Autowired
    JdbcTemplate jdbc;

    @Test
    void withAFullBacklogNothingIsTakenAndTheSenderIsToldWhenToComeAgain() throws Exception {
        var name = UUID.randomUUID().toString();
        var request = new MockHttpServletRequest();
        request.addHeader(HttpHeaders.AUTHORIZATION, IntakeClient.basic(secrets.get("HAGUKUMI_WRITE_KEY")));
        request.setContent("""
                {"messageId": "%s", "userId": "%s@example.com", "event": "Checked In"}""".formatted(name, name).getBytes(StandardCharsets.UTF_8));

        var answer = new IntakeController(keys, intake, full.get()).take("track", request);

        assertThat(answer.getStatusCode().value()).isEqualTo(429);
        assertThat(answer.getHeaders().getFirst(HttpHeaders.RETRY_AFTER)).isEqualTo("5");
        assertThat(jdbc.queryForObject("select count(*) from activity where message_id = ?", Long.class, name))
                .isZero();
    }

    @Test
    void whoeverSendsTooMuchFromOneAddressIsToldWhenToComeAgain() throws Exception {
        var tight = tightIntake.with(new TightLimits().perClient(1).limits(), new SimpleMeterRegistry());
        var controller = new IntakeController(keys, tight, backlog);

        var first = controller.take("track", fromPage("Form Submitted"));
        var second = controller.take("track", fromPage("Form Submitted"));

        assertThat(first.getStatusCode().value()).isEqualTo(202);
        assertThat(second.getStatusCode().value()).isEqualTo(429);
        assertThat(second.getHeaders().getFirst(HttpHeaders.RETRY_AFTER)).isIn("3600", "3599");
        assertThat(String.valueOf(second.getBody())).contains("client address");
    }

    private MockHttpServletRequest fromPage(String event) {
        var request = new MockHttpServletRequest();
        request.addHeader(HttpHeaders.AUTHORIZATION, IntakeClient.basic(secrets.get("HAGUKUMI_WRITE_KEY")));
        request.setContent("""
                {"anonymousId": "%s", "event": "%s"}""".formatted(UUID.randomUUID(), event).getBytes(StandardCharsets.UTF_8));
        return request;
    }
}
