package dev.hagukumi.mail.tracking;

import dev.hagukumi.activity.Activities;
import dev.hagukumi.activity.ActivityType;
import dev.hagukumi.activity.NewActivity;
import dev.hagukumi.mail.message.TrackingConsent;
import dev.hagukumi.platform.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes note of clicks and opens as activities of the lead; what a machine did is kept with the reason. */
@Service
public class MailReactions {
    private static final Duration LATELY = Duration.ofSeconds(10);
    private static final int LINKS_OF_A_MACHINE = 3;

    private final TokenRows tokens;
    private final MachineSigns signs;
    private final TrackingConsent consent;
    private final Activities activities;
    private final Clock clock;

    MailReactions(TokenRows tokens, MachineSigns signs, TrackingConsent consent, Activities activities, Clock clock) {
        this.tokens = tokens;
        this.signs = signs;
        this.consent = consent;
        this.activities = activities;
        this.clock = clock;
    }

    /** Where a link leads, as it is stored; nothing is counted. */
    public Optional<String> destination(String token) {
        return tokens.link(token).map(TokenRows.ClickedLink::destination);
    }

    /** A link was followed. Answers where it leads, as it is stored; empty where there is no such link. */
    @Transactional
    public Optional<String> clicked(String token, Hit hit) {
        var found = tokens.link(token);
        found.filter(link -> consent.holds(link.mail().lead())).ifPresent(link -> {
            var now = clock.now();
            settleDoubt(link.mail(), "a link in it was followed at " + now, now);
            var recentLinks = tokens.hit(token, link.mail(), now, LATELY);
            var machine = signs.click(hit, link.mail().sentAt());
            if (machine == null && recentLinks >= LINKS_OF_A_MACHINE) machine = recentLinks + " links within 10 s";
            record("mail-click:" + token, ActivityType.MAIL_CLICKED, link.mail(), link.destination(), machine, now);
        });
        return found.map(TokenRows.ClickedLink::destination);
    }

    /** The picture of a mail was loaded. An unknown token is nobody's mail. */
    @Transactional
    public void opened(String readerToken, Hit hit) {
        tokens.opened(readerToken).filter(mail -> consent.holds(mail.lead())).ifPresent(mail -> {
            var now = clock.now();
            settleDoubt(mail, "its picture was loaded at " + now, now);
            record(
                    "mail-open:" + mail.delivery(),
                    ActivityType.MAIL_OPENED,
                    mail,
                    null,
                    signs.open(hit, mail.sentAt()),
                    now);
        });
    }

    /** Person or machine: what sees the mail shows that the mail server had taken it. */
    private void settleDoubt(SeenMail mail, String proof, Instant now) {
        if (!tokens.arrived(mail, "it arrived: " + proof)) return;
        activities.record(List.of(new NewActivity(
                "mail-sent:" + mail.delivery(),
                mail.lead(),
                ActivityType.MAIL_SENT,
                mail.sentAt() == null ? now : mail.sentAt(),
                Map.of("mail", mail.object(), "scenario", mail.scenario(), "step", mail.step()),
                null)));
    }

    private void record(
            String name,
            ActivityType type,
            SeenMail mail,
            @Nullable String url,
            @Nullable String machine,
            Instant now) {
        Map<String, Object> properties = url == null
                ? Map.of("mail", mail.object(), "scenario", mail.scenario(), "step", mail.step())
                : Map.of("mail", mail.object(), "scenario", mail.scenario(), "step", mail.step(), "url", url);
        // One per second: a double click is one click, and a reloading mail program does not fill the log.
        var messageId = name + ":" + now.getEpochSecond();
        activities.record(List.of(new NewActivity(messageId, mail.lead(), type, now, properties, machine)));
    }
}
