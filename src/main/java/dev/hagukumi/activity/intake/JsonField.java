package dev.hagukumi.activity.intake;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** A field of an item, with the path that names it to the sender. */
record JsonField(String path, JsonNode node) {

    static JsonField root(JsonNode item) {
        return new JsonField("", item);
    }

    JsonField at(String name) {
        var inner = node.get(name);
        return new JsonField(
                path.isEmpty() ? name : path + '.' + name, inner == null ? MissingNode.getInstance() : inner);
    }

    boolean isGiven() {
        return !node.isMissingNode() && !node.isNull();
    }

    /** The object, or one without fields where there is none. */
    JsonField object() throws UnfitItem {
        if (isGiven() && !node.isObject()) throw unfit("is not an object");
        return this;
    }

    /** A text; {@code null} where there is none or an empty one. */
    @Nullable
    String text() throws UnfitItem {
        if (!isGiven()) return null;
        if (!node.isTextual()) throw unfit("is not a text");
        return node.textValue().isBlank() ? null : node.textValue();
    }

    /** An id, which some senders write as a number. */
    @Nullable
    String id() throws UnfitItem {
        return node.isIntegralNumber() ? bounded(node.asString(), 200) : text(200);
    }

    /** A text of at most so many characters, as people and the database count them. */
    @Nullable
    String text(int longest) throws UnfitItem {
        var text = text();
        return text == null ? null : bounded(text, longest);
    }

    private String bounded(String text, int longest) throws UnfitItem {
        if (text.codePointCount(0, text.length()) > longest) throw unfit("is longer than " + longest + " characters");
        return text;
    }

    /** A text that is only used where it is one. */
    @Nullable
    String textIfAny() {
        return node.isTextual() && !node.textValue().isBlank() ? node.textValue() : null;
    }

    UnfitItem unfit(String what) {
        return new UnfitItem(path, path + " " + what);
    }
}
