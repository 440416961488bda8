package dev.hagukumi.activity.intake;

import dev.hagukumi.activity.StoredProperties;
import tools.jackson.databind.JsonNode;

/** Refuses what could not be kept or shown again, wherever in an item it stands. */
class CheckContent {
    private CheckContent() {}

    static void check(JsonField item) throws UnfitItem {
        check(item, 1);
    }

    /** @param level of the field within the item, which itself is the first */
    private static void check(JsonField field, int level) throws UnfitItem {
        var node = field.node();
        if (node.isContainer() && level > StoredProperties.DEEPEST)
            throw unfit(field, "lies deeper than " + StoredProperties.DEEPEST + " levels of objects and arrays");
        if (node.isTextual()) check(field, node.textValue());
        if (node.isFloatingPointNumber() && !Double.isFinite(node.doubleValue()))
            throw field.unfit("is a number too large");
        if (node.isArray()) checkElements(field, node, level);
        for (var name : node.propertyNames()) {
            check(field, name);
            check(field.at(name), level + 1);
        }
    }

    private static void checkElements(JsonField field, JsonNode array, int level) throws UnfitItem {
        for (int i = 0; i < array.size(); i++)
            check(new JsonField(field.path() + "[" + i + "]", array.get(i)), level + 1);
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
