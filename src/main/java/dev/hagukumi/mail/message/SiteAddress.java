package dev.hagukumi.mail.message;

import dev.hagukumi.platform.PublicAddress;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The company's web site, {@code site.url} in a mail; the tour's own site where none is configured. */
@Component
class SiteAddress {
    private final String configured;
    private final PublicAddress here;

    SiteAddress(@Value("${hagukumi.site-url:}") String configured, PublicAddress here) {
        this.configured = configured.strip().replaceAll("/+$", "");
        this.here = here;
    }

    String url() {
        return configured.isEmpty() ? here.of("/demo/site").toString() : configured;
    }
}
