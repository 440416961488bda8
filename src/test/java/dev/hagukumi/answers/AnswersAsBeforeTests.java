package dev.hagukumi.answers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hagukumi.HagukumiTest;
import dev.hagukumi.platform.Secrets;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * What programs and people outside rely on is answered as it was on Spring Boot 3.5, where the answers were recorded: status, content
 * type, the fields of the JSON and their kinds. New fields may come; what changes on purpose is changed in the file too, by hand
 * or with {@code -Dhagukumi.regenerate=true}, and told in docs/operations.md.
 */
@HagukumiTest
@TestInstance(Lifecycle.PER_CLASS)
class AnswersAsBeforeTests {
    private static final Path RECORDED = Path.of("src/test/resources/answers/recorded.txt");

    @LocalServerPort
    int port;

    @Autowired
    Secrets secrets;

    private Installation installation;

    @BeforeAll
    void aWarmLeadComes() throws Exception {
        installation = new Installation(URI.create("http://localhost:" + port), this::credentials);
        WarmLead.comesTo(installation);
        if (Boolean.getBoolean("hagukumi.regenerate")) Files.writeString(RECORDED, recordedFrom(installation));
    }

    private static String recordedFrom(Installation installation) throws Exception {
        var blocks = new ArrayList<String>();
        for (var probe : Probe.parse(Files.readString(RECORDED)))
            blocks.add((probe.asksSomething() ? probe.answered(installation.answer(probe)) : probe).text());
        return String.join("\n", blocks);
    }

    static List<Probe> probes() throws IOException {
        return Probe.parse(Files.readString(RECORDED)).stream()
                .filter(Probe::asksSomething)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("probes")
    void isAnsweredAsBefore(Probe probe) throws Exception {
        var answer = installation.answer(probe);

        assertThat(probe.asFarAsRecorded(answer)).as(probe.text()).isEqualTo(probe.answer());
    }

    private String credentials(String role) {
        if (role.equals("intake")) return secrets.get("HAGUKUMI_SERVER_KEY") + ":";
        return role + ":" + secrets.get("HAGUKUMI_" + role.toUpperCase(Locale.ROOT) + "_PASSWORD");
    }
}
