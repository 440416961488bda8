package dev.hagukumi.sales;

import static java.util.stream.Collectors.toMap;

import dev.hagukumi.activity.Activities;
import dev.hagukumi.activity.Activity;
import dev.hagukumi.lead.LeadId;
import dev.hagukumi.lead.LeadProfile;
import dev.hagukumi.lead.Leads;
import dev.hagukumi.platform.Clock;
import dev.hagukumi.scoring.Award;
import dev.hagukumi.scoring.Scores;
import dev.hagukumi.scoring.Scores.Warmth;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Component;

/** Writes the brief in forms that read the same in Japanese and English: ISO dates, signed points, words in both languages. */
@Component
class WriteBrief {
    /** Machines' opens and clicks are left out; enough are read that ten of a person's are likely among them. */
    private static final PageRequest ENOUGH = PageRequest.of(0, 5 * BoundedText.LINES);

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

    /** The properties that say what an activity is about, the most telling first. */
    private static final List<String> OBJECTS =
            List.of("document", "seminar", "exhibition", "form", "content", "product", "mail", "path", "url");

    private static final int LONGEST_SUBJECT = 120;

    /** What is warmer than this is called first anyway. */
    private static final int MOST_URGENT = 9_999;

    private final Leads leads;
    private final Scores scores;
    private final Activities activities;
    private final BriefWords words;
    private final Clock clock;

    WriteBrief(Leads leads, Scores scores, Activities activities, BriefWords words, Clock clock) {
        this.leads = leads;
        this.scores = scores;
        this.activities = activities;
        this.words = words;
        this.clock = clock;
    }

    Brief of(LeadId id) {
        var lead = leads.get(id);
        var warmth = Objects.requireNonNull(scores.warmth(List.of(id)).get(id));
        var latest = activities.of(id, ENOUGH).getContent();
        return new Brief(
                BoundedText.line(who(lead)),
                BoundedText.line(Objects.requireNonNullElse(lead.company(), "")),
                zone(lead.zone()),
                lead.stage() + ", " + TellWarmth.told(warmth),
                scores(warmth),
                awards(id, lead.zone(), latest),
                activities(latest, lead.zone()),
                BoundedText.line(subject(lead), LONGEST_SUBJECT),
                Math.min(warmth.scores().getOrDefault("engagement", 0), MOST_URGENT));
    }

    private String zone(ZoneId zone) {
        var offset = zone.getRules().getOffset(clock.now());
        return zone + " (UTC" + (offset.equals(ZoneOffset.UTC) ? "" : offset) + ")";
    }

    private static String who(LeadProfile lead) {
        var name = lead.displayName();
        var email = lead.email().value();
        return name.equals(email) ? email : name + " <" + email + ">";
    }

    private static String subject(LeadProfile lead) {
        return lead.company() == null ? lead.displayName() : lead.displayName() + ", " + lead.company();
    }

    private static String scores(Warmth warmth) {
        return BoundedText.lines(warmth.scores().entrySet().stream()
                .sorted(Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Comparator.comparing(Entry::getKey)))
                .map(score -> score.getKey() + " " + score.getValue()));
    }

    /** What an award was about is told where its activity is among the latest. */
    private String awards(LeadId lead, ZoneId zone, List<Activity> latest) {
        var known = latest.stream().collect(toMap(Activity::id, activity -> activity, (one, same) -> one));
        return BoundedText.lines(scores.awards(lead, PageRequest.of(0, BoundedText.LINES)).stream()
                .map(award -> line(award, zone, known)));
    }

    private String line(Award award, ZoneId zone, Map<Long, Activity> known) {
        var about = Optional.ofNullable(known.get(award.activity()))
                .flatMap(WriteBrief::object)
                .map(object -> "  " + object)
                .orElse("");
        return "%s  %+d → %d  %s: %s%s"
                .formatted(
                        minute(award.at(), zone),
                        award.points(),
                        award.balanceAfter(),
                        award.score(),
                        words.reason(award),
                        about);
    }

    private String activities(List<Activity> latest, ZoneId zone) {
        return BoundedText.lines(
                latest.stream().filter(activity -> !activity.byMachine()).map(activity -> line(activity, zone)));
    }

    private String line(Activity activity, ZoneId zone) {
        return Stream.concat(
                        Stream.of(minute(activity.at(), zone), words.activity(activity.type())),
                        object(activity).stream())
                .reduce((all, part) -> all + "  " + part)
                .orElseThrow();
    }

    private static Optional<String> object(Activity activity) {
        return OBJECTS.stream()
                .map(activity::text)
                .filter(text -> !text.isBlank())
                .findFirst();
    }

    private static String minute(Instant at, ZoneId zone) {
        return MINUTE.format(at.atZone(zone));
    }
}
