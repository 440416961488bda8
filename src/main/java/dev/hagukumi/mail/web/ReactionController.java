package dev.hagukumi.mail.web;

import dev.hagukumi.mail.link.LinkTarget;
import dev.hagukumi.mail.sender.Sender;
import dev.hagukumi.mail.tracking.MailReactions;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Base64;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.ModelAndView;

/** Links and the picture of sent mails. HEAD gets the same answer and never counts: no person asks so. */
@RestController
@Hidden
class ReactionController {
    private static final byte[] TRANSPARENT_GIF =
            Base64.getDecoder().decode("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7");

    private static final Logger LOG = LoggerFactory.getLogger(ReactionController.class);

    private final MailReactions reactions;
    private final Sender sender;

    ReactionController(MailReactions reactions, Sender sender) {
        this.reactions = reactions;
        this.sender = sender;
    }

    @GetMapping("/c/{token}")
    ResponseEntity<Void> click(@PathVariable String token, HttpServletRequest request) {
        var destination =
                counts(request) ? reactions.clicked(token, ReadHit.of(request)) : reactions.destination(token);
        return ResponseEntity.status(HttpStatus.FOUND)
                .header(HttpHeaders.LOCATION, address(destination.orElseThrow(UnknownLink::new)))
                .cacheControl(CacheControl.noStore())
                .header("Referrer-Policy", "no-referrer")
                .build();
    }

    /** Read once more, for older mails have links that were never read. */
    private static String address(String stored) {
        try {
            return LinkTarget.web(stored).toString();
        } catch (IllegalArgumentException e) {
            throw new BrokenLink(stored, e);
        }
    }

    @ExceptionHandler
    ModelAndView unknown(UnknownLink error) {
        return page(false);
    }

    @ExceptionHandler
    ModelAndView broken(BrokenLink error) {
        LOG.warn("{}", error.getMessage());
        return page(true);
    }

    /** Whoever followed a link of ours reads in words what happened and whom to ask. */
    private ModelAndView page(boolean broken) {
        var page = new ModelAndView("mail/link", Map.of("what", broken ? "broken" : "unknown", "sender", sender));
        page.setStatus(HttpStatus.NOT_FOUND);
        return page;
    }

    @GetMapping("/o/{token}")
    ResponseEntity<byte[]> open(@PathVariable String token, HttpServletRequest request) {
        if (counts(request)) reactions.opened(token, ReadHit.of(request));
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_GIF)
                .cacheControl(CacheControl.noStore())
                .body(TRANSPARENT_GIF);
    }

    private static boolean counts(HttpServletRequest request) {
        return !"HEAD".equals(request.getMethod());
    }
}
