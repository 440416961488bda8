package dev.hagukumi.mail.message;

import dev.hagukumi.platform.PublicAddress;
import dev.hagukumi.platform.Secrets.MissingSetting;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/** The company's web site, {@code site.url} in a mail; the tour's own site where none is configured. */
@Component
class SiteAddress {
    private final String configured;
    private final PublicAddress here;

    SiteAddress(@Value("${hagukumi.site-url:}") String configured, PublicAddress here, Environment environment) {
        if (configured.isBlank() && !environment.acceptsProfiles(Profiles.of("embedded")))
            throw new MissingSetting("HAGUKUMI_SITE_URL", "the address of your web site; mails link to it.");
        this.configured = configured.strip().replaceAll("/+$", "");
        this.here = here;
    }

    String url() {
        return configured.isEmpty() ? here.of("/demo/site").toString() : configured;
    }
}
