package dev.hagukumi.bench.scoring;

/** What leads do in the benchmarks, one after the other; each object is a new one. */
enum Kind {
    OPEN("MailOpened", "mail"),
    CLICK("MailClicked", "mail"),
    DOWNLOAD("DocumentDownloaded", "document"),
    FORM("FormSubmitted", "form"),
    PAGE("PageViewed", "path");

    final String type;
    final String property;

    Kind(String type, String property) {
        this.type = type;
        this.property = property;
    }

    static Kind of(long number) {
        return values()[(int) (number % values().length)];
    }

    String value(long number) {
        return this == PAGE ? "/products/p" + number % 50 : property + number;
    }
}
