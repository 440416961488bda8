package dev.hagukumi.mail.tracking;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How machines are told from people.
 *
 * @param instantWindow a click or open so soon after the mail server took the mail is a scanner's; 60 seconds where it is not
 *     set, but none in the embedded default, where no scanner stands between the outbox and whoever does the tour
 * @param scanners words in the User-Agent of scanners and robots, in small letters
 */
@ConfigurationProperties("hagukumi.mail.tracking")
record TrackingSettings(
        @Nullable Duration instantWindow,

        @DefaultValue({
            "bot",
            "crawler",
            "spider",
            "preview",
            "scanner",
            "barracuda",
            "mimecast",
            "proofpoint",
            "safelinks",
            "symantec",
            "trendmicro",
            "fireeye",
            "forcepoint",
            "python-requests",
            "go-http-client"
        })
        List<String> scanners) {}
