package dev.hagukumi.activity.intake;

import tools.jackson.databind.JsonNode;

/** Refuses what the database could not keep, wherever in an item it stands. */
class CheckContent {
    private CheckContent() {}

    static void check(JsonField field) throws UnfitItem {
        var node = field.node();
        if (node.isTextual()) check(field, node.textValue());
        if (node.isFloatingPointNumber() && !Double.isFinite(node.doubleValue()))
            throw field.unfit("is a number too large");
        if (node.isArray()) checkElements(field, node);
        for (var name : node.propertyNames()) {
            check(field, name);
            check(field.at(name));
        }
    }

    private static void checkElements(JsonField field, JsonNode array) throws UnfitItem {
        for (int i = 0; i < array.size(); i++) check(new JsonField(field.path() + "[" + i + "]", array.get(i)));
    }

    private static void check(JsonField field, String text) throws UnfitItem {
        if (text.indexOf('\u0000') >= 0) throw unfit(field, "contains U+0000");
        for (int i = 0; i < text.length(); i++) {
            if (!Character.isSurrogate(text.charAt(i))) continue;
            if (!Character.isSurrogatePair(text.charAt(i), i + 1 < text.length() ? text.charAt(i + 1) : ' '))
                throw unfit(field, "contains half a character (an unpaired surrogate)");
            i++;
        }
    }

    private static UnfitItem unfit(JsonField field, String what) {
        var path = field.path().isEmpty() ? "the item" : field.path().replace('\u0000', '?');
        return new UnfitItem(path, path + " " + what);
    }
}
