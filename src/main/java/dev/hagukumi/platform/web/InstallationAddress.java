package dev.hagukumi.platform.web;

import dev.hagukumi.platform.PublicAddress;
import dev.hagukumi.platform.Secrets.MissingSetting;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/** {@code hagukumi.public-url}, or in the embedded default the port this process really listens on. */
@Component
class InstallationAddress implements PublicAddress {
    private static final Logger LOG = LoggerFactory.getLogger(InstallationAddress.class);

    private volatile @Nullable URI base;

    InstallationAddress(@Value("${hagukumi.public-url:}") String configured, Environment environment) {
        if (!configured.isBlank()) {
            base = checked(configured);
        } else if (!environment.acceptsProfiles(Profiles.of("embedded"))) {
            throw new MissingSetting(
                    "HAGUKUMI_PUBLIC_URL",
                    "the address under which leads reach this installation, such as https://nurture.example.co.jp;"
                            + " links in mails begin with it.");
        }
    }

    @EventListener
    void listensOn(WebServerInitializedEvent started) {
        var port = started.getWebServer().getPort();
        // A separate management server has a namespace and is not what leads see.
        if (started.getApplicationContext().getServerNamespace() != null) {
            LOG.info("Health and metrics answer at port {}", port);
            return;
        }
        LOG.info("Hagukumi answers at port {}", port);
        if (base == null) base = URI.create("http://localhost:" + port);
    }

    @Override
    public URI of(String path) {
        var known = base;
        if (known == null) throw new IllegalStateException("The web server does not listen yet: no link can be made.");
        return URI.create(known + path);
    }

    private static URI checked(String configured) {
        var uri = URI.create(configured.strip().replaceAll("/+$", ""));
        if (!"https".equals(uri.getScheme()) && !"http".equals(uri.getScheme()) || uri.getHost() == null)
            throw new IllegalArgumentException(
                    "hagukumi.public-url must begin with https:// or http:// and name a host, not '" + configured
                            + "'");
        return uri;
    }
}
