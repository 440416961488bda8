package dev.hagukumi.mail;

import dev.hagukumi.lead.LeadId;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Mails for tests: a published one, and orders for it. */
public final class MailFixtures {
    public static final String SOURCE = """
            ---
            subject: "{{ lead.displayName }} 様へのご案内"
            ---
            {{ lead.displayName }} 様

            [資料を読む]({{ site.url }}/document)

            [事例](https://www.example.co.jp/cases) と [料金](https://www.example.co.jp/price) もどうぞ。
            """;

    private MailFixtures() {}

    /** Publishes a short mail {@code reminder} under an edition of its own and answers the edition. */
    public static String publishReminder(MailTemplates templates) {
        var edition = "edition-" + UUID.randomUUID();
        templates.publish(edition, Map.of("reminder.ja.mail", SOURCE));
        return edition;
    }

    public static MailOrder order(LeadId lead, String edition) {
        return new MailOrder(lead, "a-scenario", "SendReminder", 1, edition, "reminder");
    }

    public static List<MailOrder> orders(List<LeadId> leads, String edition) {
        return leads.stream().map(lead -> order(lead, edition)).toList();
    }
}
