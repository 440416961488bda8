package dev.hagukumi.security;

import dev.hagukumi.lead.LeadId;
import dev.hagukumi.mail.MailCatcher;
import dev.hagukumi.mail.MailCatcher.CaughtMail;
import dev.hagukumi.mail.MailOrder;
import dev.hagukumi.mail.MailTemplates;
import dev.hagukumi.mail.Mailer;
import dev.hagukumi.platform.Finding;
import dev.hagukumi.platform.Loops.BackgroundWork;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Mails from their file to the mailbox of their reader; made by {@code beans.createBean(SentMails.class)}. */
class SentMails {
    private static final Pattern CLICK = Pattern.compile("http://localhost:\\d+/c/[\\w-]+");

    private final MailTemplates templates;
    private final Mailer mailer;
    private final List<BackgroundWork> rooms;
    private final MailCatcher mailbox;
    private final JdbcClient jdbc;

    SentMails(
            MailTemplates templates, Mailer mailer, List<BackgroundWork> rooms, MailCatcher mailbox, JdbcClient jdbc) {
        this.templates = templates;
        this.mailer = mailer;
        this.rooms = rooms;
        this.mailbox = mailbox;
        this.jdbc = jdbc;
    }

    static String withBody(String body) {
        return "---\nsubject: Hello\n---\n" + body;
    }

    /** A head with one more value, quoted so that it may hold anything. */
    static String withHead(String name, String value) {
        var escaped = new StringBuilder();
        value.chars().forEach(c -> escaped.append("\\u%04x".formatted(c)));
        var subject = name.equals("subject") ? "" : "subject: Hello\n";
        return "---\n" + subject + name + ": \"" + escaped + "\"\n---\nHello";
    }

    /** What does not fit in it, as an author reads it. */
    List<String> check(String source) {
        return templates.check(Map.of("news.ja.mail", source)).stream()
                .map(Finding::toString)
                .toList();
    }

    CaughtMail send(LeadId lead, String source) {
        return send(lead, new Edition(published(source)));
    }

    /** As one that was published when less was known of what attackers try. */
    CaughtMail sendOld(LeadId lead, String source) {
        var edition = published(withBody("Hello"));
        jdbc.sql("update mail_template set source = :source where edition = :edition")
                .param("source", source)
                .param("edition", edition)
                .update();
        return send(lead, new Edition(edition));
    }

    private record Edition(String name) {}

    private String published(String source) {
        var edition = "edition-" + UUID.randomUUID();
        templates.publish(edition, Map.of("news.ja.mail", source));
        return edition;
    }

    private CaughtMail send(LeadId lead, Edition edition) {
        mailer.enqueue(List.of(new MailOrder(lead, "scenario-" + edition.name(), "Send", 1, edition.name(), "news")));
        rooms.forEach(BackgroundWork::workOff);
        var delivery = mailer.of(lead, Pageable.unpaged()).getContent().get(0);
        return mailbox.mails().stream()
                .filter(caught -> caught.messageId().equals(delivery.messageId()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("not sent: " + delivery));
    }

    /** Links through us, in the order of the text. */
    static List<String> links(CaughtMail mail) {
        return CLICK.matcher(mail.text()).results().map(found -> found.group()).toList();
    }
}
