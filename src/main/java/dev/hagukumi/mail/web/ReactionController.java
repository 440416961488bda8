package dev.hagukumi.mail.web;

import dev.hagukumi.mail.tracking.MailReactions;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Base64;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Links and the picture of sent mails. HEAD gets the same answer and never counts: no person asks so. */
@RestController
@Hidden
class ReactionController {
    private static final byte[] TRANSPARENT_GIF =
            Base64.getDecoder().decode("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7");

    private final MailReactions reactions;

    ReactionController(MailReactions reactions) {
        this.reactions = reactions;
    }

    @GetMapping("/c/{token}")
    ResponseEntity<Void> click(@PathVariable String token, HttpServletRequest request) {
        Optional<URI> destination =
                counts(request) ? reactions.clicked(token, ReadHit.of(request)) : reactions.destination(token);
        return ResponseEntity.status(HttpStatus.FOUND)
                .location(destination.orElseThrow(UnknownLink::new))
                .cacheControl(CacheControl.noStore())
                .header("Referrer-Policy", "no-referrer")
                .build();
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
