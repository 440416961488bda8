package dev.hagukumi.jar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.hagukumi.mail.SmtpSink;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** One lead from request to handoff, over HTTP only, while the process is killed at the worst moments and started again. */
class KilledOnTheWayTests {
    private static final String LEAD = "lead@example.co.jp";
    private static final Map<String, String> NO_MAIL_LEAVES = Map.of("HAGUKUMI_MAIL_DISPATCH_CONNECTIONS", "0");

    /** A mail without an answer is in doubt, and a step of the killed is taken over, after seconds, not minutes. */
    private static final Map<String, String> IMPATIENCE = Map.of(
            "HAGUKUMI_SCENARIO_ENGINE_JOB_LOCK", "5s",
            "HAGUKUMI_MAIL_DISPATCH_LEASE", "2s",
            "HAGUKUMI_MAIL_DISPATCH_IN_DOUBT_AFTER", "7s",
            "HAGUKUMI_MAIL_SMTP_READ_TIMEOUT", "2s",
            "HAGUKUMI_MAIL_SMTP_WRITE_TIMEOUT", "2s");

    /** Three days after a business morning may be a Saturday. */
    private static final Map<String, String> ANY_HOUR = Map.of(
            "HAGUKUMI_MAIL_HOURS_OPENS", "00:00",
            "HAGUKUMI_MAIL_HOURS_CLOSES", "00:00",
            "HAGUKUMI_MAIL_HOURS_EVERYDAY", "true");

    @TempDir
    Path data;

    private final SmtpSink sink = SmtpSink.start();
    private final List<HagukumiJar> started = new ArrayList<>();

    @AfterEach
    void endAll() throws IOException {
        for (var jar : started) jar.close();
        sink.close();
    }

    @Test
    void oneReminderAndOneHandoffWhereverItIsKilled() throws Exception {
        var jar = start(Map.of());
        var admin = admin(jar);
        forward(admin, "to", admin.get("/demo/clock").get("nextMorning").asString());
        assertThat(request(intake(jar))).isEqualTo(202);
        jar.kill(); // after the intake's 202

        jar = start(NO_MAIL_LEAVES);
        var again = admin(jar);
        await().atMost(Duration.ofMinutes(1)).until(() -> "AwaitVisit".equals(waitingAt(again, "document-request")));
        var remindAt =
                Instant.parse(again.get("/demo/clock").get("now").asString()).plus(Duration.ofDays(3));
        forward(again, "to", remindAt.toString());
        assertThat(mails(again))
                .extracting(mail -> mail.get("state").asString())
                .containsExactly("QUEUED");
        jar.kill(); // after the outbox commit, before the mail is claimed

        sink.beforeYes(mail -> signal("STOP", started.get(started.size() - 1).pid()));
        sink.afterYes(mail -> started.get(started.size() - 1).kill());
        jar = start(Map.of());
        await().atMost(Duration.ofMinutes(1))
                .until(() -> !started.get(started.size() - 1).isAlive());
        sink.beforeYes(mail -> {});
        sink.afterYes(mail -> {});
        assertThat(sink.accepted())
                .as("killed after the mail server's 250, before the result is stored")
                .hasSize(1);

        jar = start(Map.of());
        var third = admin(jar);
        await().atMost(Duration.ofMinutes(1))
                .until(() -> "IN_DOUBT"
                        .equals(mails(third).iterator().next().get("state").asString()));
        for (var seminar : List.of("one", "two", "three", "four")) attend(intake(jar), seminar);
        await().atMost(Duration.ofMinutes(1))
                .until(() -> "MQL".equals(lead(third).get("stage").asString()));
        jar.kill(); // after ReadyForSales

        jar = start(Map.of());
        var last = admin(jar);
        forward(last, "by", "P7D");
        await().atMost(Duration.ofMinutes(1)).until(() -> !tasks(last).isEmpty());
        var tasks = tasks(last);
        assertThat(sink.accepted()).extracting(SmtpSink.Mail::to).containsExactly(LEAD);
        assertThat(tasks).hasSize(1);
        assertThat(last.get("/engine-rest/task/" + tasks.get(0).get("id").asString() + "/identity-links")
                        .toString())
                .contains("\"groupId\":\"sales\"");
        assertThat(sumOfLedger(last)).isEqualTo(scores(last)).containsEntry("engagement", 50);
        assertThat(jar.stop()).isLessThan(Duration.ofSeconds(20));
    }

    private static JsonNode tasks(Http admin) throws IOException, InterruptedException {
        return admin.get("/engine-rest/task?taskDefinitionKey=ReviewLead");
    }

    private HagukumiJar start(Map<String, String> more) {
        var environment = new HashMap<String, String>();
        environment.put("HAGUKUMI_DATA", data.toString());
        environment.put("HAGUKUMI_EMBEDDED_SMTP", "127.0.0.1:" + sink.port());
        environment.putAll(IMPATIENCE);
        environment.putAll(ANY_HOUR);
        environment.putAll(more);
        var jar = HagukumiJar.start(environment);
        started.add(jar);
        return jar;
    }

    private static Http admin(HagukumiJar jar) {
        return new Http(jar.address(), "admin", jar.printed("admin"));
    }

    private static Http intake(HagukumiJar jar) {
        return new Http(jar.address(), jar.printed("server key"), "");
    }

    private static int request(Http intake) throws IOException, InterruptedException {
        return intake.statusOfPost(
                "/v1/track",
                Map.of(
                        "event", "Document Requested",
                        "anonymousId", "black-box",
                        "messageId", "request-1",
                        "properties", Map.of("email", LEAD, "document", "guide")));
    }

    private static void attend(Http intake, String seminar) throws IOException, InterruptedException {
        intake.post(
                "/v1/track",
                Map.of(
                        "event",
                        "Seminar Attended",
                        "anonymousId",
                        "black-box",
                        "properties",
                        Map.of("seminar", seminar)));
    }

    private static void forward(Http admin, String how, String value) throws IOException, InterruptedException {
        admin.post("/demo/clock/forward", Map.of(how, value));
    }

    private static JsonNode lead(Http admin) throws IOException, InterruptedException {
        return admin.get("/api/leads?email=" + Http.encoded(LEAD))
                .get("content")
                .get(0);
    }

    private static Iterable<JsonNode> mails(Http admin) throws IOException, InterruptedException {
        return admin.get("/api/leads/" + lead(admin).get("id") + "/mails").get("content");
    }

    private static String waitingAt(Http admin, String scenario) throws IOException, InterruptedException {
        var enrolments =
                admin.get("/api/leads/" + lead(admin).get("id") + "/enrolments").get("content");
        for (var enrolment : enrolments)
            if (scenario.equals(enrolment.get("scenario").asString()))
                return enrolment.get("waitingAt").path(0).asString();
        return "";
    }

    private static Map<String, Integer> scores(Http admin) throws IOException, InterruptedException {
        var scores = new HashMap<String, Integer>();
        lead(admin).get("scores").properties().forEach(score -> {
            if (score.getValue().asInt() != 0)
                scores.put(score.getKey(), score.getValue().asInt());
        });
        return scores;
    }

    private static Map<String, Integer> sumOfLedger(Http admin) throws IOException, InterruptedException {
        var awards = admin.get("/api/leads/" + lead(admin).get("id") + "/awards?size=100")
                .get("content");
        var sums = new HashMap<String, Integer>();
        StreamSupport.stream(awards.spliterator(), false)
                .forEach(award -> sums.merge(
                        award.get("score").asString(), award.get("points").asInt(), Integer::sum));
        return sums;
    }

    /** Holds the process still, so that it cannot store what the server answers. */
    private static void signal(String name, long pid) {
        try {
            assertThat(new ProcessBuilder("kill", "-" + name, Long.toString(pid))
                            .start()
                            .waitFor())
                    .isZero();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
