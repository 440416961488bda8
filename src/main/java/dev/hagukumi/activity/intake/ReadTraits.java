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

    /** Whatever the call, its context tells of the person too: where the browser stands, and in which language it speaks. */
    static Traits of(Call kind, JsonField item) throws UnfitItem {
        var context = item.at("context");
        var surroundings = traits(context.at("traits"), context);
        return switch (kind) {
            case IDENTIFY -> traits(item.at("traits"), context).over(surroundings);
            case GROUP -> employer(item).over(surroundings);
            default -> surroundings;
        };
    }

    /** Of a company its name is kept. */
    private static Traits employer(JsonField item) throws UnfitItem {
        var name = item.at("traits").at("name");
        plain(name);
        try {
            return new Traits(null, null, name.textIfAny(), null, null);
        } catch (IllegalArgumentException e) {
            throw new UnfitItem(name.path(), String.valueOf(e.getMessage()));
        }
    }

    private static Traits traits(JsonField traits, JsonField context) throws UnfitItem {
        for (var name : NAMES) plain(traits.at(name));
        plain(traits.at("company").at("name"));
        var locale = locale(first(traits.at("locale"), context.at("locale")));
        var zone = zone(first(traits.at("timezone"), context.at("timezone")));
        try {
            var name = name(traits);
            return new Traits(name.familyName(), name.givenName(), company(traits.at("company")), locale, zone);
        } catch (IllegalArgumentException e) {
            throw new UnfitItem(traits.path(), String.valueOf(e.getMessage()));
        }
    }

    static @Nullable Consent consent(JsonField traits, JsonField context, Instant at, Source by) throws UnfitItem {
        var consent = traits.at("consent");
        if (!consent.isGiven()) return null;
        if (!consent.node().isBoolean()) throw consent.unfit("is neither true nor false");
        var text = traits.at("consentText").text(4000);
        var path = context.at("page").at("path").textIfAny();
        var source = (by.claimsOnly() ? "claimed by form" : "intake")
                + (path == null
                        ? ""
                        : ":"
                                + path.substring(
                                        0,
                                        path.offsetByCodePoints(
                                                0, Math.min(150, path.codePointCount(0, path.length())))));
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

    private static Traits name(JsonField traits) {
        var family = first(traits.at("lastName"), traits.at("familyName"));
        var given = first(traits.at("firstName"), traits.at("givenName"));
        var whole = traits.at("name").textIfAny();
        return family != null || given != null || whole == null
                ? new Traits(family, given, null, null, null)
                : Traits.named(whole);
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
