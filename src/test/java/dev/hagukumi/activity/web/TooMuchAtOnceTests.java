package dev.hagukumi.activity.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hagukumi.HagukumiTest;
import dev.hagukumi.activity.IntakeClient;
import dev.hagukumi.activity.intake.Intake;
import dev.hagukumi.activity.pipeline.FullBacklog;
import dev.hagukumi.platform.Secrets;
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
    WriteKey writeKey;

    @Autowired
    Intake intake;

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

        var answer = new IntakeController(writeKey, intake, full.get()).take("track", request);

        assertThat(answer.getStatusCode().value()).isEqualTo(429);
        assertThat(answer.getHeaders().getFirst(HttpHeaders.RETRY_AFTER)).isEqualTo("5");
        assertThat(jdbc.queryForObject("select count(*) from activity where message_id = ?", Long.class, name))
                .isZero();
    }
}
