package dev.hagukumi.console.frame;

import dev.hagukumi.platform.Clock;
import dev.hagukumi.platform.EndpointAccess;
import java.time.Duration;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpMethod;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Every component of the console in every state, for those who build pages; in the embedded default only. */
@Page
@Profile("embedded")
class PatternBook {
    private final Clock clock;

    PatternBook(Clock clock) {
        this.clock = clock;
    }

    @GetMapping("/components")
    String components(Model page) {
        var now = clock.now();
        page.addAttribute("soon", now.plus(Duration.ofHours(5)));
        page.addAttribute("before", now.minus(Duration.ofDays(3)));
        page.addAttribute("some", new Listing<>(List.of("田中 美咲", "佐藤 健"), "2", 48));
        page.addAttribute("many", new Listing<>(List.of("田中 美咲"), "2", Listing.COUNTED + 1L));
        page.addAttribute("done", new Notice(true, "components.done", List.of("田中 美咲"), "/components"));
        page.addAttribute("failed", new Notice(false, "components.failed", List.of("田中 美咲"), null));
        return "frame/components";
    }

    @Configuration(proxyBeanMethods = false)
    @Profile("embedded")
    static class Access {
        @Bean
        EndpointAccess thePatternBookIsReadByAll() {
            return EndpointAccess.only(EndpointAccess.ALL_GROUPS, "/components").on(HttpMethod.GET, HttpMethod.HEAD);
        }
    }
}
