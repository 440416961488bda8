package dev.hagukumi.activity.intake;

import dev.hagukumi.activity.VisitorId;
import dev.hagukumi.lead.EmailAddress;
import org.jspecify.annotations.Nullable;

/** Reads by which names an item calls the person. */
class ReadIdentity {
    private ReadIdentity() {}

    static Identity identity(JsonField item) throws UnfitItem {
        var email = email(item);
        var userId = item.at("userId").id();
        if (userId != null && EmailAddress.isOne(userId)) {
            if (email == null) email = new EmailAddress(userId);
            userId = null;
        }
        var anonymousId = item.at("anonymousId").id();
        var identity = new Identity(email, userId, anonymousId == null ? null : new VisitorId(anonymousId));
        if (identity.isEmpty())
            throw new UnfitItem(
                    "userId", "the item has neither userId nor anonymousId nor a mail address in its traits");
        return identity;
    }

    /** The first mail address given counts; the others are not looked at. */
    private static @Nullable EmailAddress email(JsonField item) throws UnfitItem {
        var places = new JsonField[] {
            item.at("traits").at("email"),
            item.at("context").at("traits").at("email"),
            item.at("properties").at("email")
        };
        for (var place : places) {
            if (!place.isGiven()) continue;
            if (!place.node().isTextual()) throw place.unfit("is not a mail address: it is not a text");
            try {
                return new EmailAddress(place.node().textValue());
            } catch (IllegalArgumentException e) {
                throw new UnfitItem(place.path(), String.valueOf(e.getMessage()));
            }
        }
        return null;
    }
}
