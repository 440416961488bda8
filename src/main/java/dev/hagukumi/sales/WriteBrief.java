package dev.hagukumi.sales;

import dev.hagukumi.activity.Activities;
import dev.hagukumi.activity.Activity;
import dev.hagukumi.lead.LeadId;
import dev.hagukumi.lead.LeadProfile;
import dev.hagukumi.lead.Leads;
import dev.hagukumi.sales.Handoffs.Brief;
import dev.hagukumi.scoring.Award;
import dev.hagukumi.scoring.Scores;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Map.Entry;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Component;

/** Writes the brief in forms that read the same in Japanese and English: ISO dates, signed points, names as they are. */
@Component
class WriteBrief {
    /** Machines' opens and clicks are left out; enough are read that ten of a person's are likely among them. */
    private static final PageRequest ENOUGH = PageRequest.of(0, 5 * BoundedText.LINES);

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

    /** The properties that say what an activity is about, the most telling first. */
    private static final List<String> OBJECTS =
            List.of("document", "seminar", "exhibition", "form", "content", "product", "mail", "path", "url");

    private final Leads leads;
    private final Scores scores;
    private final Activities activities;

    WriteBrief(Leads leads, Scores scores, Activities activities) {
        this.leads = leads;
        this.scores = scores;
        this.activities = activities;
    }

    Brief of(LeadId id) {
        var lead = leads.get(id);
        return new Brief(
                BoundedText.line(who(lead)),
                BoundedText.line(Objects.requireNonNullElse(lead.company(), "")),
                scores(id),
                awards(id, lead.zone()),
                activities(id, lead.zone()));
    }

    private static String who(LeadProfile lead) {
        var name = lead.displayName();
        var email = lead.email().value();
        return name.equals(email) ? email : name + " <" + email + ">";
    }

    private String scores(LeadId lead) {
        return BoundedText.lines(scores.of(lead).entrySet().stream()
                .sorted(Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Comparator.comparing(Entry::getKey)))
                .map(score -> score.getKey() + " " + score.getValue()));
    }

    private String awards(LeadId lead, ZoneId zone) {
        return BoundedText.lines(scores.awards(lead, PageRequest.of(0, BoundedText.LINES)).stream()
                .map(award -> line(award, zone)));
    }

    private static String line(Award award, ZoneId zone) {
        return "%s  %+d → %d  %s: %s"
                .formatted(
                        minute(award.at(), zone), award.points(), award.balanceAfter(), award.score(), award.reason());
    }

    private String activities(LeadId lead, ZoneId zone) {
        return BoundedText.lines(activities.of(lead, ENOUGH).stream()
                .filter(activity -> !activity.byMachine())
                .map(activity -> line(activity, zone)));
    }

    private static String line(Activity activity, ZoneId zone) {
        var about = OBJECTS.stream().map(activity::text).filter(text -> !text.isBlank());
        return Stream.concat(
                        Stream.of(minute(activity.at(), zone), activity.type().name()), about.limit(1))
                .reduce((all, part) -> all + "  " + part)
                .orElseThrow();
    }

    private static String minute(Instant at, ZoneId zone) {
        return MINUTE.format(at.atZone(zone));
    }
}
