package dev.hagukumi.mail.template;

import dev.hagukumi.lead.LeadProfile;
import dev.hagukumi.lead.Traits;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What a mail can say about its reader and about us; maps and texts only. */
public final class MailValues {
    static final Set<String> NAMES = Set.of(
            "lead.displayName",
            "lead.familyName",
            "lead.givenName",
            "lead.company",
            "lead.email",
            "site.url",
            "unsubscribe_url");

    static final String SAMPLE_SITE = "https://www.example.co.jp";

    /** Of these we know where they lead, whoever reads the mail. */
    static final Set<String> OUR_ADDRESSES = Set.of("site.url", "unsubscribe_url");

    static final Set<String> ROOTS =
            NAMES.stream().map(name -> name.replaceAll("\\..*", "")).collect(Collectors.toUnmodifiableSet());

    private MailValues() {}

    /** The lead's part, as it is frozen with the delivery; what is unknown is missing. */
    public static Map<String, String> of(LeadProfile lead) {
        var values = new LinkedHashMap<String, String>();
        values.put("displayName", lead.displayName());
        values.put("email", lead.email().value());
        if (lead.familyName() != null) values.put("familyName", lead.familyName());
        if (lead.givenName() != null) values.put("givenName", lead.givenName());
        if (lead.company() != null) values.put("company", lead.company());
        return values;
    }

    /**
     * Those of the lead's part that may stand in a mail. Names come from strangers; what was kept since before they had to be plain
     * could lead a reader to anywhere, in our own name.
     */
    public static Map<String, String> plain(Map<String, String> lead) {
        var plain = new LinkedHashMap<>(lead);
        var email = plain.remove("email");
        plain.values().removeIf(value -> !Traits.isPlain(value));
        // As for a lead without a name.
        if (email != null) {
            plain.put("email", email);
            plain.putIfAbsent("displayName", email);
        }
        return plain;
    }

    /** All of them, for one message. */
    public static Map<String, Object> all(Map<String, String> lead, String siteUrl, String unsubscribeUrl) {
        return Map.of("lead", lead, "site", Map.of("url", siteUrl), "unsubscribe_url", unsubscribeUrl);
    }

    /** An invented reader, for trying a mail out. */
    static Map<String, Object> sample(Locale locale) {
        var japanese = Locale.JAPANESE.getLanguage().equals(locale.getLanguage());
        var lead = japanese
                ? Map.of("displayName", "見本 花子", "familyName", "見本", "givenName", "花子", "company", "見本商事株式会社")
                : Map.of(
                        "displayName",
                        "Sam Sample",
                        "familyName",
                        "Sample",
                        "givenName",
                        "Sam",
                        "company",
                        "Sample Inc.");
        var withEmail = new LinkedHashMap<>(lead);
        withEmail.put("email", "sample@example.co.jp");
        return all(withEmail, SAMPLE_SITE, SAMPLE_SITE + "/u/sample");
    }

    /** A reader whose values are as long as any can be. */
    static Map<String, Object> longest() {
        var name = "長".repeat(100);
        var lead = Map.of(
                "displayName", name + " " + name,
                "familyName", name,
                "givenName", name,
                "company", name + name,
                "email", "a".repeat(240) + "@example.co.jp");
        return all(lead, SAMPLE_SITE, SAMPLE_SITE + "/u/sample");
    }

    /** A reader of whom only the address is known. */
    static Map<String, Object> unknown() {
        var lead = Map.of("displayName", "sample@example.co.jp", "email", "sample@example.co.jp");
        return all(lead, SAMPLE_SITE, SAMPLE_SITE + "/u/sample");
    }
}
