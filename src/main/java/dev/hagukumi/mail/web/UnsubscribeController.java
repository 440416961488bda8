package dev.hagukumi.mail.web;

import dev.hagukumi.mail.sender.Sender;
import dev.hagukumi.mail.tracking.Unsubscribe;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.servlet.ModelAndView;

/**
 * The way out. Asking shows a button and changes nothing, because scanners follow links; POST takes the reader off at once,
 * from the button and from a mail program alike (RFC 8058). A wrong token gets the same answers, and learns nothing.
 */
@Controller
@Hidden
class UnsubscribeController {
    private final Unsubscribe unsubscribe;
    private final Sender sender;

    UnsubscribeController(Unsubscribe unsubscribe, Sender sender) {
        this.unsubscribe = unsubscribe;
        this.sender = sender;
    }

    @GetMapping("/u/{token}")
    ModelAndView ask(@PathVariable String token, @RequestHeader HttpHeaders headers) {
        return page(headers, false);
    }

    @PostMapping("/u/{token}")
    ModelAndView unsubscribe(@PathVariable String token, @RequestHeader HttpHeaders headers) {
        unsubscribe.reader(token);
        return page(headers, true);
    }

    private ModelAndView page(HttpHeaders headers, boolean done) {
        var texts = UnsubscribeTexts.in(headers);
        return new ModelAndView("mail/unsubscribe", Map.of("texts", texts, "done", done, "sender", sender));
    }
}
