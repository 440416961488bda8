package dev.hagukumi.platform.embedded;

/** Only one of database and mail server is configured. */
class HalfConfigured extends RuntimeException {
    HalfConfigured(String given, String missing) {
        super(given + " is set but " + missing + " is not. Set both for a real deployment, or neither for the embedded"
                + " default, which brings its own PostgreSQL and mail catcher.");
    }
}
