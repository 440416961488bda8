package dev.hagukumi.mail;

import dev.hagukumi.lead.LeadId;
import java.util.HashMap;
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

    /** The same mail as something the lead asked for. */
    public static String publishRequestedReminder(MailTemplates templates) {
        var edition = "edition-" + UUID.randomUUID();
        templates.publish(
                edition, Map.of("reminder.ja.mail", SOURCE.replaceFirst("---\n", "---\npurpose: transactional\n")));
        return edition;
    }

    /** Publishes mails of these names, each with a text and a priority of its own, and answers their edition. */
    public static String publish(MailTemplates templates, Map<String, Integer> priorities) {
        var edition = "edition-" + UUID.randomUUID();
        var files = new HashMap<String, String>();
        priorities.forEach((name, priority) -> files.put(
                name + ".ja.mail",
                "---\nsubject: %s\npriority: %d\nstream: %s\n---\n%s of %s"
                        .formatted(name, priority, stream(edition), name, edition)));
        templates.publish(edition, files);
        return edition;
    }

    /** The stream of the mails published under the edition: theirs alone. */
    public static String stream(String edition) {
        return "s" + edition.substring("edition-".length(), "edition-".length() + 13);
    }

    /** From a scenario of the mail's own name. */
    public static MailOrder order(LeadId lead, String edition, String mail) {
        return new MailOrder(lead, "scenario-" + mail, "Send", 1, edition, mail);
    }

    public static MailOrder order(LeadId lead, String edition) {
        return new MailOrder(lead, "a-scenario", "SendReminder", 1, edition, "reminder");
    }

    public static List<MailOrder> orders(List<LeadId> leads, String edition) {
        return leads.stream().map(lead -> order(lead, edition)).toList();
    }
}
