package dev.hagukumi.scoring.rulebook;

import dev.hagukumi.activity.Activity;
import dev.hagukumi.activity.ActivityType;
import dev.hagukumi.scoring.facts.PageView;
import dev.hagukumi.scoring.facts.Reaction;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Turns one activity into the facts that award rules read. */
final class FactsOf {
    private static final int LONGEST_OBJECT = 200;

    private final Points points;
    private final Activity activity;
    private final ZoneId zone;

    FactsOf(Points points, Activity activity, ZoneId zone) {
        this.points = points;
        this.activity = activity;
        this.zone = zone;
    }

    /** Empty where there is nothing to judge, as for machines. */
    List<Object> all() {
        var facts = new ArrayList<>();
        if (activity.byMachine()) return facts;
        var type = activity.type().name();
        var row = points.reactions().get(type);
        if (row != null && row.points() > 0) facts.add(new Reaction(type, object(row), row.points(), row.further()));
        if (activity.type().equals(ActivityType.PAGE_VIEWED)) facts.add(pageView());
        return facts;
    }

    private String object(ReactionPoints row) {
        for (var property : row.oncePer()) {
            if (property.equals(ReactionPoints.DAY))
                return activity.at().atZone(zone).toLocalDate().toString();
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
        var path = activity.text("path").isBlank() ? activity.text("url") : activity.text("path");
        path = path.strip()
                .replaceFirst("^[A-Za-z][A-Za-z0-9+.-]*:", "")
                .replaceFirst("^//[^/?#]*", "")
                .replaceFirst("[?#].*", "");
        if (path.isEmpty())
            return activity.text("path").isBlank() && activity.text("url").isBlank() ? "" : "/";
        path = path.startsWith("/") ? path : "/" + path;
        return path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }
}
