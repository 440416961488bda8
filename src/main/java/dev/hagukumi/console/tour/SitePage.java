package dev.hagukumi.console.tour;

import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The pages of the visitor's web site. */
enum SitePage {
    HOME(null),
    PRODUCTS(null),
    REQUEST("Document Requested"),
    DOCUMENT("Document Downloaded"),
    SEMINAR("Seminar Attended"),
    EXHIBITION("Exhibition Visited");

    private final @Nullable String activity;

    SitePage(@Nullable String activity) {
        this.activity = activity;
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
}
