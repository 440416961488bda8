package dev.hagukumi.console.home;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The start page of a real installation: what this is, and the ways in. The embedded default shows the tour instead. */
@Controller
@Profile("!embedded")
class StartPage {

    @GetMapping("/")
    String start() {
        return "start";
    }
}
