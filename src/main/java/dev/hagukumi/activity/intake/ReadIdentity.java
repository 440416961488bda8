package dev.hagukumi.activity.intake;

import dev.hagukumi.activity.VisitorId;
import dev.hagukumi.lead.Alias;
import dev.hagukumi.lead.EmailAddress;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads by which names an item calls the person; those that name nobody are left out. */
@Component
class ReadIdentity {
    private final NobodysIds nobody;

    ReadIdentity(NobodysIds nobody) {
        this.nobody = nobody;
    }

    /** Who is meant, and what names nobody. */
    record Named(Identity identity, List<Remark> remarks) {}

    Named read(Call kind, JsonField item) throws UnfitItem {
        var remarks = new ArrayList<Remark>();
        // What a group's traits tell is the company's.
        var email = email(
                item, kind == Call.GROUP ? List.of() : List.of(item.at("traits").at("email")));
        var userId = id(item.at("userId"), remarks);
        var former = kind == Call.ALIAS ? former(item, remarks) : null;
        if (userId != null && EmailAddress.isOne(userId)) {
            if (email == null) email = new EmailAddress(userId);
            userId = null;
        }
        if (former != null && EmailAddress.isOne(former)) {
            var address = new EmailAddress(former);
            if (email != null && !email.equals(address))
                throw item.at("previousId")
                        .unfit("is another mail address: two addresses are two people, nobody is merged");
            email = address;
            former = null;
        }
        var anonymousId = id(item.at("anonymousId"), remarks);
        var visitor = anonymousId == null ? null : new VisitorId(anonymousId);
        var identity = new Identity(email, userId, visitor, former == null ? List.of() : names(former));
        if (kind == Call.ALIAS && email == null && userId == null) throw missing(item, "userId", remarks);
        if (identity.isEmpty()) throw nobody(remarks);
        return new Named(identity, List.copyOf(remarks));
    }

    /** Nobody knows whether it was a browser or a user of some system: it is both. */
    private static List<Alias> names(String former) {
        return List.of(Alias.user(former), Alias.anonymous(former));
    }

    private @Nullable String former(JsonField item, List<Remark> remarks) throws UnfitItem {
        if (!item.at("userId").isGiven()) throw missing(item, "userId", remarks);
        if (item.at("previousId").id() == null) throw missing(item, "previousId", remarks);
        return id(item.at("previousId"), remarks);
    }

    private @Nullable String id(JsonField field, List<Remark> remarks) throws UnfitItem {
        var id = field.id();
        var like = id == null ? null : nobody.like(id);
        if (id == null || like == null) return id;
        remarks.add(Remark.nobody(field.path(), id, like));
        return null;
    }

    /** The first mail address given counts; the others are not looked at. */
    private static @Nullable EmailAddress email(JsonField item, List<JsonField> first) throws UnfitItem {
        var places = new ArrayList<>(first);
        places.add(item.at("context").at("traits").at("email"));
        places.add(item.at("properties").at("email"));
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

    private static UnfitItem missing(JsonField item, String field, List<Remark> remarks) {
        for (var remark : remarks) if (remark.field().equals(field)) return new UnfitItem(field, remark.message());
        return item.at(field)
                .unfit("is missing: an alias tells which name (previousId) belongs to which person (userId)");
    }

    private static UnfitItem nobody(List<Remark> remarks) {
        if (!remarks.isEmpty())
            return new UnfitItem(
                    remarks.get(0).field(), remarks.get(0).message() + "; nothing else in the item names a person");
        return new UnfitItem("userId", "the item has neither userId nor anonymousId nor a mail address in its traits");
    }
}
