package dev.hagukumi.activity.web;

import dev.hagukumi.lead.Source;
import dev.hagukumi.platform.Secrets;
import dev.hagukumi.platform.Secrets.MissingSetting;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The keys of those who may send behaviour: one that stands in web pages, for anybody to read, and one that only servers know. They
 * come as user name of Basic authentication, without a password.
 */
@Component
class WriteKeys {
    static final String BROWSER = "HAGUKUMI_WRITE_KEY";
    static final String SERVER = "HAGUKUMI_SERVER_KEY";

    private static final Logger log = LoggerFactory.getLogger(WriteKeys.class);
    private static final String WHAT_A_BROWSER_MAY =
            BROWSER + " is the browser key: it stands in web pages. It fills what is"
                    + " empty and claims consents; it overwrites nothing, records nothing of mails or offline, imports nothing and gives"
                    + " known leads no userId (docs/web-team.md)";

    private final byte[] browser;
    private final byte[] server;

    WriteKeys(Secrets secrets) {
        this.browser = bytes(secrets.get(BROWSER));
        this.server = bytes(serverKey(secrets));
        if (Arrays.equals(browser, server))
            throw new MissingSetting(SERVER, "another value than that of " + BROWSER + ", which anybody can read.");
        log.info("{}. {} has full rights.", WHAT_A_BROWSER_MAY, SERVER);
    }

    /** Whose word a request is; {@code null} where no key opens. @param authorization the header of that name */
    @Nullable
    Source opensWith(@Nullable String authorization) {
        if (authorization == null || !authorization.regionMatches(true, 0, "Basic ", 0, 6)) return null;
        try {
            var pair = Base64.getDecoder().decode(authorization.substring(6).strip());
            var given = bytes(new String(pair, StandardCharsets.UTF_8).split(":", 2)[0]);
            // Both are compared, so that the time taken tells nothing.
            boolean isServer = MessageDigest.isEqual(given, server);
            boolean isBrowser = MessageDigest.isEqual(given, browser);
            if (isServer) return Source.SERVER;
            return isBrowser ? Source.BROWSER : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static String serverKey(Secrets secrets) {
        try {
            return secrets.get(SERVER);
        } catch (MissingSetting missing) {
            throw new MissingSetting(
                    SERVER, "a long random text that your servers send to the intake. " + WHAT_A_BROWSER_MAY + ".");
        }
    }

    private static byte[] bytes(String key) {
        return key.getBytes(StandardCharsets.UTF_8);
    }
}
