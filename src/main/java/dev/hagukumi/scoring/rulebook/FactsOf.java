package dev.hagukumi.scoring.rulebook;

import dev.hagukumi.activity.Activity;
import dev.hagukumi.activity.ActivityType;
import dev.hagukumi.scoring.facts.PageView;
import dev.hagukumi.scoring.facts.Reaction;
import dev.hagukumi.scoring.facts.Silence;
import dev.hagukumi.scoring.facts.Trait;
import dev.hagukumi.scoring.facts.Visits;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Turns one activity into the facts that award rules read. */
final class FactsOf {
    /** The property of {@code FellSilent} that tells when the silent period began. */
    static final String SINCE = "since";

    private static final int LONGEST_OBJECT = 200;

    private final Points points;
    private final Activity activity;
    private final ZoneId zone;
    private final Trail trail;
    private final List<Object> facts = new ArrayList<>();

    FactsOf(Points points, Activity activity, ZoneId zone, Trail trail) {
        this.points = points;
        this.activity = activity;
        this.zone = zone;
        this.trail = trail;
    }

    /** Empty where there is nothing to judge, as for machines. */
    List<Object> all() {
        if (activity.byMachine()) return facts;
        if (activity.type().equals(ActivityType.MAIL_SENT)) trail.mailed(activity.at());
        else if (activity.type().equals(ActivityType.FELL_SILENT)) silence();
        else reaction();
        return facts;
    }

    private void reaction() {
        var type = activity.type().name();
        var row = points.reactions().get(type);
        if (row != null && row.points() > 0) {
            trail.reacted(activity.at());
            facts.add(new Reaction(type, object(row), row.points(), row.further()));
        }
        if (activity.type().equals(ActivityType.PAGE_VIEWED)) {
            facts.add(pageView());
            visits();
        }
        for (var trait : points.fit()) {
            var value = shortened(activity.text(trait.name()).strip());
            if (!value.isEmpty()) facts.add(new Trait(trait.name(), value, trait.points(value)));
        }
    }

    private void visits() {
        var frequency = points.frequency();
        if (frequency == null) return;
        var counted = trail.visited(day(), frequency.days(), frequency.visits());
        counted.stream()
                .findFirst()
                .ifPresent(first -> facts.add(
                        new Visits(counted.size(), frequency.visits(), frequency.points(), first.toString())));
    }

    private void silence() {
        var silence = points.silence();
        var since = activity.text(SINCE);
        if (silence == null
                || trail.unansweredSince()
                        .map(Instant::toString)
                        .filter(since::equals)
                        .isEmpty()) return;
        if (trail.fallSilent(Instant.parse(since))) facts.add(new Silence(since, silence.months(), silence.points()));
    }

    private LocalDate day() {
        return activity.at().atZone(zone).toLocalDate();
    }

    private String object(ReactionPoints row) {
        for (var property : row.oncePer()) {
            if (property.equals(ReactionPoints.DAY)) return day().toString();
            var value =
                    property.equals("path") ? path() : activity.text(property).strip();
            if (!value.isEmpty()) return shortened(value);
        }
        return "";
    }

    /** The ledger has an index over objects, and an index entry must not be long. */
    private static String shortened(String object) {
        if (object.length() <= LONGEST_OBJECT) return object;
        // Never through the middle of a character: what the database keeps must read back as the same text.
        var end = LONGEST_OBJECT - 40;
        if (Character.isHighSurrogate(object.charAt(end - 1))) end--;
        return object.substring(0, end) + " " + UUID.nameUUIDFromBytes(object.getBytes(StandardCharsets.UTF_8));
    }

    private PageView pageView() {
        var path = path();
        return points.pages().stream()
                .filter(page -> !path.isEmpty() && page.matches(path))
                .findFirst()
                .map(page -> new PageView(path, page.page(), page.weight()))
                .orElseGet(() -> new PageView(path, "", 0));
    }

    /** The path of the page, from {@code path} or {@code url}, without host, query, fragment and closing slash. */
    private String path() {
        var given = activity.text("path").strip();
        var path = given.isEmpty() ? activity.text("url").strip() : given;
        if (path.isEmpty()) return "";
        // Two slashes begin a host in an address; in a path they are one too many.
        if (!given.startsWith("/"))
            path = path.replaceFirst("^[A-Za-z][A-Za-z0-9+.-]*:", "").replaceFirst("^//[^/?#]*", "");
        path = ("/" + path.replaceFirst("[?#].*", "")).replaceAll("/{2,}", "/");
        return path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }
}
