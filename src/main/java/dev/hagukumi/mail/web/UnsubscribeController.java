package dev.hagukumi.mail.web;

import dev.hagukumi.mail.sender.Sender;
import dev.hagukumi.mail.tracking.Unsubscribe;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.servlet.ModelAndView;

/**
 * The way out. Asking shows a button and changes nothing, because scanners follow links; POST takes the reader off at once,
 * from the button and from a mail program alike (RFC 8058). A person whose link is nobody's is told so; a mail program gets the
 * same answer as ever, for nobody reads it.
 */
@Controller
@Hidden
class UnsubscribeController {
    /** Behind the address to which the button of our page posts; in the address, because bodies of mail programs are not read. */
    private static final String FROM_THE_PAGE = "page";

    private final Unsubscribe unsubscribe;
    private final Sender sender;

    UnsubscribeController(Unsubscribe unsubscribe, Sender sender) {
        this.unsubscribe = unsubscribe;
        this.sender = sender;
    }

    @GetMapping("/u/{token}")
    ModelAndView ask(@PathVariable String token, @RequestHeader HttpHeaders headers) {
        return unsubscribe.isKnown(token) ? page(headers, false) : unknown();
    }

    @PostMapping("/u/{token}")
    ModelAndView unsubscribe(
            @PathVariable String token, @RequestHeader HttpHeaders headers, HttpServletRequest request) {
        var known = unsubscribe.reader(token);
        return known || !FROM_THE_PAGE.equals(request.getQueryString()) ? page(headers, true) : unknown();
    }

    private ModelAndView page(HttpHeaders headers, boolean done) {
        var texts = UnsubscribeTexts.in(headers);
        return new ModelAndView("mail/unsubscribe", Map.of("texts", texts, "done", done, "sender", sender));
    }

    /** In words: nothing was changed, and whom to ask. */
    private ModelAndView unknown() {
        var page = new ModelAndView("mail/link", Map.of("what", "unsubscribe", "sender", sender));
        page.setStatus(HttpStatus.NOT_FOUND);
        return page;
    }
}
