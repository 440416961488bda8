package dev.hagukumi.mail.outbox;

import dev.hagukumi.lead.LeadId;
import dev.hagukumi.lead.LeadProfile;
import dev.hagukumi.lead.UnknownLead;
import dev.hagukumi.mail.MailOrder;
import dev.hagukumi.mail.sender.Sender;
import dev.hagukumi.mail.template.TemplateShelf;
import dev.hagukumi.mail.template.TemplateShelf.Published;
import dev.hagukumi.platform.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Fixes for each ordered mail which template, language, reader, names and expiry it has. */
@Component
class FreezeMails {
    private final TemplateShelf shelf;
    private final Sender sender;
    private final Clock clock;
    private final Locale business;

    FreezeMails(
            TemplateShelf shelf, Sender sender, Clock clock, @Value("${hagukumi.business.locale:ja}") Locale business) {
        this.shelf = shelf;
        this.sender = sender;
        this.clock = clock;
        this.business = business;
    }

    /** @throws IllegalStateException where a mail was not published */
    void check(List<MailOrder> orders) {
        orders.forEach(this::variants);
    }

    List<FrozenMail> freeze(List<MailOrder> orders, Map<LeadId, LeadProfile> leads) {
        var now = clock.now();
        return orders.stream().map(order -> freeze(order, leads, now)).toList();
    }

    private FrozenMail freeze(MailOrder order, Map<LeadId, LeadProfile> leads, Instant now) {
        var lead = leads.get(order.lead());
        if (lead == null) throw new UnknownLead(order.lead());
        var chosen = variantFor(lead.locale(), variants(order));
        var head = chosen.template().head();
        var messageId = "<" + OpaqueToken.mint() + "@" + sender.domain() + ">";
        return new FrozenMail(
                order, lead, chosen.id(), head, messageId, now, head.expiry().after(now, lead.zone()));
    }

    private List<Published> variants(MailOrder order) {
        var variants = shelf.variants(order.edition(), order.mail());
        if (variants.isEmpty())
            throw new IllegalStateException("No mail '" + order.mail() + "' was published with " + order.scenario()
                    + " (edition " + order.edition() + "); put " + order.mail() + "." + business.getLanguage()
                    + ".mail beside the model and publish again.");
        return variants;
    }

    private Published variantFor(Locale wanted, List<Published> variants) {
        return in(wanted, variants, in(business, variants, variants.get(0)));
    }

    private static Published in(Locale wanted, List<Published> variants, Published otherwise) {
        return variants.stream()
                .filter(variant -> variant.locale().getLanguage().equals(wanted.getLanguage()))
                .findFirst()
                .orElse(otherwise);
    }
}
