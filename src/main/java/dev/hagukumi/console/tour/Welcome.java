package dev.hagukumi.console.tour;

import dev.hagukumi.platform.PublicAddress;
import dev.hagukumi.platform.Secrets;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells whoever started the embedded default where to go, as whom, and one line to paste. */
@Component
@Profile("embedded")
class Welcome {
    private static final List<String> PEOPLE = List.of("admin", "marketing", "sales", "operations");
    private static final String BROWSER_KEY = "HAGUKUMI_WRITE_KEY";
    private static final String SERVER_KEY = "HAGUKUMI_SERVER_KEY";

    private final PublicAddress address;
    private final Secrets secrets;

    Welcome(PublicAddress address, Secrets secrets) {
        this.address = address;
        this.secrets = secrets;
    }

    @EventListener(ApplicationReadyEvent.class)
    void greet() {
        print(System.out);
    }

    /** To the console only, never to a log: these are passwords. */
    void print(PrintStream console) {
        console.println();
        console.println("  Hagukumi listens at " + address.of("/"));
        for (var person : PEOPLE) line(console, person, "HAGUKUMI_" + person.toUpperCase(Locale.ROOT) + "_PASSWORD");
        console.println("  (what somebody changed in Admin since the first start holds instead)");
        line(console, "browser key", BROWSER_KEY);
        line(console, "server key", SERVER_KEY);
        console.println();
        console.println("  curl -u \"" + shown(SERVER_KEY) + ":\" -H 'Content-Type: application/json' "
                + address.of("/v1/track")
                + " -d '{\"event\":\"Document Requested\",\"anonymousId\":\"from-curl\","
                + "\"properties\":{\"email\":\"lead@example.co.jp\",\"document\":\"guide\"}}'");
        console.println();
    }

    private void line(PrintStream console, String who, String secret) {
        console.printf(
                "  %-11s %s%n", who, secrets.isConfigured(secret) ? "(as set in " + secret + ")" : shown(secret));
    }

    private String shown(String secret) {
        return secrets.isConfigured(secret) ? "$" + secret : secrets.get(secret);
    }
}
