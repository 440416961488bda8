package dev.hagukumi.mail.message;

import dev.hagukumi.mail.template.MailValues;
import dev.hagukumi.mail.template.TemplateShelf;
import dev.hagukumi.platform.PublicAddress;
import org.springframework.stereotype.Component;

/** Makes the message of one frozen mail. */
@Component
public class ComposeMessage {
    private final TemplateShelf shelf;
    private final SiteAddress site;
    private final PublicAddress here;
    private final WriteMime mime;

    ComposeMessage(TemplateShelf shelf, SiteAddress site, PublicAddress here, WriteMime mime) {
        this.shelf = shelf;
        this.site = site;
        this.here = here;
        this.mime = mime;
    }

    /** @param tracked whether we may see what the reader does with it */
    public Composed compose(Draft draft, boolean tracked) {
        var template = shelf.get(draft.template());
        var unsubscribeUrl = here.of("/u/" + draft.readerToken()).toString();
        var openUrl = tracked ? here.of("/o/" + draft.readerToken()).toString() : null;
        var links = new ReaderLinks(here, unsubscribeUrl, tracked);
        var values = MailValues.all(MailValues.plain(draft.leadValues()), site.url(), unsubscribeUrl);
        var content = template.render(values, links::through);
        return new Composed(
                mime.write(draft, template.head(), content, new Addresses(unsubscribeUrl, openUrl)),
                links.destinations());
    }
}
