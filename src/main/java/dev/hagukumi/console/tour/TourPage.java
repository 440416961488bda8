package dev.hagukumi.console.tour;

import dev.hagukumi.platform.Secrets;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/** The start page of the embedded default, and the web site its visitor walks through. */
@Controller
@Profile("embedded")
class TourPage {
    private static final List<String> USERS = List.of("marketing", "sales", "operations", "admin");

    private final Secrets secrets;

    TourPage(Secrets secrets) {
        this.secrets = secrets;
    }

    /** Every web site that sends behaviour shows this key: the browser key, which lets in claims and reads nothing out. */
    @ModelAttribute("writeKey")
    String writeKey() {
        return secrets.get("HAGUKUMI_WRITE_KEY");
    }

    @ModelAttribute("zone")
    String zone() {
        return BusinessTime.ZONE.getId();
    }

    @ModelAttribute("pages")
    SitePage[] pages() {
        return SitePage.values();
    }

    @GetMapping("/")
    String tour(Model model) {
        model.addAttribute("users", USERS);
        return "tour";
    }

    @GetMapping({"/demo/site", "/demo/site/"})
    String home(Model model) {
        return site(SitePage.HOME, model);
    }

    @GetMapping("/demo/site/{name}")
    String page(@PathVariable String name, Model model) {
        return site(SitePage.named(name), model);
    }

    private static String site(SitePage page, Model model) {
        model.addAttribute("page", page);
        return "demo-site";
    }
}
