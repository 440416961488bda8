package dev.hagukumi.console.tour;

import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The pages of the visitor's web site. */
enum SitePage {
    HOME(null, null, null),
    PRODUCTS(null, null, null),
    REQUEST("Document Requested", "document", "condition-monitoring-guide"),
    DOCUMENT("Document Downloaded", "document", "condition-monitoring-guide"),
    SEMINAR("Seminar Registered", "seminar", "ten-machines-in-ten-weeks"),
    EXHIBITION("Form Submitted", "form", "visit-at-the-maintenance-expo");

    private final @Nullable String activity;
    private final @Nullable String property;
    private final @Nullable String subject;

    SitePage(@Nullable String activity, @Nullable String property, @Nullable String subject) {
        this.activity = activity;
        this.property = property;
        this.subject = subject;
    }

    /** @throws UnknownSitePage where the site has none of this name */
    static SitePage named(String name) {
        return Stream.of(values())
                .filter(page -> page.key().equals(name))
                .findFirst()
                .orElseThrow(() -> new UnknownSitePage(name));
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The page's path as the rules weigh it. */
    public String path() {
        return this == HOME ? "/" : "/" + key();
    }

    /** Where the tour serves it. */
    public String href() {
        return this == HOME ? "/demo/site/" : "/demo/site/" + key();
    }

    /** What the visitor can do on the page, as a track call names it; {@code null} where there is only to read. */
    public @Nullable String activity() {
        return activity;
    }

    /** The property of the activity that says what it is about. */
    public @Nullable String property() {
        return property;
    }

    /** The document, seminar or form the page is about. */
    public @Nullable String subject() {
        return subject;
    }
}
