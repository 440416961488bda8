package dev.hagukumi.activity.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hagukumi.HagukumiTest;
import dev.hagukumi.activity.Activities;
import dev.hagukumi.activity.Activity;
import dev.hagukumi.lead.Consent;
import dev.hagukumi.lead.EmailAddress;
import dev.hagukumi.lead.Leads;
import dev.hagukumi.platform.Secrets;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.data.domain.Pageable;

/** Replays what {@code @segment/analytics-node} really sent when it was recorded; only host and write key are ours. */
@HagukumiTest
class OfficialClientTests {
    /** The client's HTTP sets them itself. */
    private static final Set<String> OF_THE_CONNECTION =
            Set.of("host", "connection", "content-length", "authorization");

    @LocalServerPort
    int port;

    @Autowired
    Secrets secrets;

    @Autowired
    Leads leads;

    @Autowired
    Activities activities;

    @Test
    void itsRequestsAreTakenOnceHoweverOftenTheyCome() throws Exception {
        var first = replay();
        var again = replay();

        assertThat(first)
                .hasSize(4)
                .allSatisfy(answer -> assertThat(answer.statusCode()).isEqualTo(202));
        assertThat(again)
                .hasSize(4)
                .allSatisfy(answer -> assertThat(answer.statusCode()).isEqualTo(202));
        var lead = leads.withEmail(new EmailAddress("recorded@example.co.jp")).orElseThrow();
        assertThat(lead.displayName()).isEqualTo("山田 太郎");
        assertThat(lead.company()).isEqualTo("株式会社育");
        assertThat(leads.consents(lead.id())).singleElement().returns(true, Consent::granted);
        assertThat(activities.of(lead.id(), Pageable.unpaged()).getContent().stream()
                        .sorted(Comparator.comparing(Activity::id))
                        .map(activity -> activity.type().name()))
                // In the order of their own times: the download is an hour older than the pages before it in the
                // request.
                .containsExactly(
                        "PageViewed",
                        "DocumentRequested",
                        "DocumentDownloaded",
                        "PageViewed",
                        "PageViewed",
                        "PageViewed",
                        "PageViewed",
                        "PageViewed",
                        "SeminarAttended");
        assertThat(activities.of(lead.id(), Pageable.unpaged()).getContent())
                .filteredOn(activity -> activity.type().name().equals("DocumentDownloaded"))
                .singleElement()
                .satisfies(activity -> assertThat(Duration.between(activity.at(), activity.receivedAt()))
                        .isBetween(Duration.ofMinutes(60), Duration.ofMinutes(61)));
    }

    private List<HttpResponse<String>> replay() throws IOException, InterruptedException {
        var recordings = new PathMatchingResourcePatternResolver().getResources("classpath:segment/*.http");
        Arrays.sort(recordings, Comparator.comparing(Resource::getFilename));
        var answers = new java.util.ArrayList<HttpResponse<String>>();
        for (var recording : recordings) {
            var text = recording.getContentAsString(StandardCharsets.UTF_8).replace("\r\n", "\n");
            answers.add(replay(text.substring(0, text.indexOf("\n\n")), text.substring(text.indexOf("\n\n") + 2)));
        }
        return answers;
    }

    private HttpResponse<String> replay(String head, String body) throws IOException, InterruptedException {
        var lines = head.lines().toList();
        var path = lines.get(0).split(" ")[1];
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .method(lines.get(0).split(" ")[0], BodyPublishers.ofString(body.strip()))
                .header("Authorization", "Basic " + withOurKey(head));
        for (var line : lines.subList(1, lines.size())) {
            var name = line.substring(0, line.indexOf(':'));
            if (!OF_THE_CONNECTION.contains(name.toLowerCase(java.util.Locale.ROOT)))
                request.header(name, line.substring(line.indexOf(':') + 1).strip());
        }
        return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
    }

    private String withOurKey(String head) {
        var recorded = head.lines()
                .filter(line -> line.startsWith("Authorization: Basic "))
                .map(line -> new String(Base64.getDecoder().decode(line.substring(21)), StandardCharsets.UTF_8))
                .findFirst()
                .orElseThrow();
        assertThat(recorded).isEqualTo("recorded-write-key:");
        var ours = recorded.replace("recorded-write-key", secrets.get("HAGUKUMI_SERVER_KEY"));
        return Base64.getEncoder().encodeToString(ours.getBytes(StandardCharsets.UTF_8));
    }
}
