package dev.hagukumi.mail.message;

import dev.hagukumi.lead.LeadId;
import dev.hagukumi.mail.Mailer.Preview;
import dev.hagukumi.mail.Mailer.Previews;
import dev.hagukumi.mail.sender.Sender;
import dev.hagukumi.mail.template.MailValues;
import dev.hagukumi.mail.template.TemplateShelf;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;

/** Renders the frozen values of a mail once more, without the links of its reader: whoever looks at it must not act for them. */
@Component
class PreviewMail implements Previews {
    private static final Logger LOG = LoggerFactory.getLogger(PreviewMail.class);
    private static final String NOWHERE = "#";

    private final JdbcClient jdbc;
    private final TemplateShelf shelf;
    private final SiteAddress site;
    private final Sender sender;
    private final ObjectMapper json;

    PreviewMail(JdbcClient jdbc, TemplateShelf shelf, SiteAddress site, Sender sender, ObjectMapper json) {
        this.jdbc = jdbc;
        this.shelf = shelf;
        this.site = site;
        this.sender = sender;
        this.json = json;
    }

    private record Frozen(long template, String values) {}

    @Override
    public Optional<Preview> of(LeadId lead, long delivery) {
        return jdbc.sql("select template, lead_values from delivery where id = :id and lead = :lead")
                .param("id", delivery)
                .param("lead", lead.value())
                .query((row, n) -> new Frozen(row.getLong("template"), row.getString("lead_values")))
                .optional()
                .flatMap(frozen -> rendered(delivery, frozen));
    }

    private Optional<Preview> rendered(long delivery, Frozen frozen) {
        try {
            var plain = json.readValue(frozen.values(), new TypeReference<Map<String, String>>() {});
            var values = MailValues.all(MailValues.plain(plain), site.url(), NOWHERE);
            var content = shelf.get(frozen.template()).render(values, UnaryOperator.identity());
            var layout = new Layout(sender, content, NOWHERE);
            return Optional.of(new Preview(content.subject(), layout.html(null), layout.text()));
        } catch (RuntimeException unfit) {
            LOG.warn("Mail {} cannot be shown: {}", delivery, unfit.getMessage());
            return Optional.empty();
        }
    }
}
