package dev.hagukumi.platform.embedded;

/** Neither database nor mail server is configured, and this jar brings none. */
class NothingEmbedded extends RuntimeException {
    NothingEmbedded() {
        super(
                "Neither spring.datasource.url nor spring.mail.host is set, and the jar for servers brings no PostgreSQL and"
                        + " no mail catcher of its own.");
    }
}
