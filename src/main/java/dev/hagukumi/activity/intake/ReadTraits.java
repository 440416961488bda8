package dev.hagukumi.activity.intake;

import dev.hagukumi.lead.Consent;
import dev.hagukumi.lead.Source;
import dev.hagukumi.lead.Traits;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads what an item says of the person. Names of fields as the Segment API knows them. */
class ReadTraits {
    /** All that may come to stand in a mail. */
    private static final List<String> NAMES =
            List.of("lastName", "familyName", "firstName", "givenName", "name", "company");

    private ReadTraits() {}

    static Traits traits(JsonField traits, JsonField context) throws UnfitItem {
        for (var name : NAMES) plain(traits.at(name));
        plain(traits.at("company").at("name"));
        var locale = locale(first(traits.at("locale"), context.at("locale")));
        var zone = zone(first(traits.at("timezone"), context.at("timezone")));
        try {
            var name = name(traits, locale);
            return new Traits(name.familyName(), name.givenName(), company(traits.at("company")), locale, zone);
        } catch (IllegalArgumentException e) {
            throw new UnfitItem(traits.path(), String.valueOf(e.getMessage()));
        }
    }

    static @Nullable Consent consent(JsonField traits, JsonField context, Instant at, Source by) throws UnfitItem {
        var consent = traits.at("consent");
        if (!consent.isGiven()) return null;
        if (!consent.node().isBoolean()) throw consent.unfit("is neither true nor false");
        var text = traits.at("consentText").text();
        if (text != null && text.length() > 4000)
            throw traits.at("consentText").unfit("is longer than 4000 characters");
        var path = context.at("page").at("path").textIfAny();
        var source = (by.claimsOnly() ? "claimed by form" : "intake")
                + (path == null ? "" : ":" + path.substring(0, Math.min(150, path.length())));
        return new Consent("mail", consent.node().booleanValue(), text == null ? "" : text, source, at);
    }

    /** Whether the sender knows that a person reads the address; {@code false} says as little as nothing. */
    static boolean confirmed(JsonField traits) throws UnfitItem {
        var confirmed = traits.at("confirmed");
        if (!confirmed.isGiven()) return false;
        if (!confirmed.node().isBoolean()) throw confirmed.unfit("is neither true nor false");
        return confirmed.node().booleanValue();
    }

    private static void plain(JsonField field) throws UnfitItem {
        var text = field.textIfAny();
        if (text != null && !Traits.isPlain(text))
            throw field.unfit(
                    "is no name: it contains an address, a control character, or one that turns the direction of"
                            + " writing");
    }

    private static Traits name(JsonField traits, @Nullable Locale locale) {
        var family = first(traits.at("lastName"), traits.at("familyName"));
        var given = first(traits.at("firstName"), traits.at("givenName"));
        var whole = traits.at("name").textIfAny();
        if (family != null || given != null || whole == null) return new Traits(family, given, null, null, null);
        var words = whole.strip().split("[\\s\u3000]+", 2);
        boolean familyFirst = whole.codePoints().anyMatch(ReadTraits::isEastAsian)
                || locale != null && locale.getLanguage().equals("ja");
        if (words.length == 1) return new Traits(words[0], null, null, null, null);
        return familyFirst
                ? new Traits(words[0], words[1], null, null, null)
                : new Traits(words[1], words[0], null, null, null);
    }

    private static boolean isEastAsian(int character) {
        return switch (Character.UnicodeScript.of(character)) {
            case HAN, HIRAGANA, KATAKANA, HANGUL -> true;
            default -> false;
        };
    }

    private static @Nullable String company(JsonField company) {
        return first(company, company.at("name"));
    }

    /** A locale that is none says nothing: browsers and servers send all sorts. */
    private static @Nullable Locale locale(@Nullable String text) {
        if (text == null || text.length() > 35) return null;
        var locale = Locale.forLanguageTag(text.replace('_', '-'));
        return locale.getLanguage().isEmpty() ? null : locale;
    }

    private static @Nullable ZoneId zone(@Nullable String text) {
        try {
            return text == null || text.length() > 50 ? null : ZoneId.of(text);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static @Nullable String first(JsonField one, JsonField other) {
        var text = one.textIfAny();
        return text != null ? text : other.textIfAny();
    }
}
