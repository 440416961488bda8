package dev.hagukumi.mail.template;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The published mails, each parsed once. */
@Component
public class TemplateShelf {
    private static final Logger LOG = LoggerFactory.getLogger(TemplateShelf.class);

    private final JdbcClient jdbc;
    private final Map<Long, MailTemplate> compiled = new ConcurrentHashMap<>();
    private final Map<Name, List<Published>> variants = new ConcurrentHashMap<>();

    TemplateShelf(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One mail in one language, as it was published under an edition. */
    public record Published(long id, Locale locale, MailTemplate template) {}

    private record Name(String edition, String mail) {}

    /** All languages of a mail, read once, for an edition never changes; empty where it was not published under this edition. */
    public List<Published> variants(String edition, String mail) {
        var name = new Name(edition, mail);
        var known = variants.get(name);
        if (known != null) return known;
        var found = read(name);
        if (!found.isEmpty()) variants.put(name, found);
        return found;
    }

    private List<Published> read(Name name) {
        return jdbc.sql(
                        "select id, locale, source from mail_template where edition = :edition and name = :name order by locale")
                .param("edition", name.edition())
                .param("name", name.mail())
                .query((row, n) -> published(row.getLong(1), row.getString(2), row.getString(3)))
                .list();
    }

    public MailTemplate get(long id) {
        var known = compiled.get(id);
        if (known != null) return known;
        return jdbc.sql("select id, locale, source from mail_template where id = :id")
                .param("id", id)
                .query((row, n) -> published(row.getLong(1), row.getString(2), row.getString(3)))
                .single()
                .template();
    }

    private Published published(long id, String tag, String source) {
        var locale = Locale.forLanguageTag(tag);
        return new Published(id, locale, compiled.computeIfAbsent(id, key -> compile(key, locale, source)));
    }

    private static MailTemplate compile(long id, Locale locale, String source) {
        var findings = new Findings("mail_template " + id);
        var template = CompileMail.of(source, locale, findings);
        if (template == null)
            throw new IllegalStateException("A mail published earlier does not fit any more: " + findings.list());
        if (!findings.none())
            LOG.warn("A mail published earlier would not be published today; it goes on: {}", findings.list());
        return template;
    }
}
