package dev.hagukumi.activity.intake;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** Reads the JSON of a request and takes a batch apart; it stops as soon as there is more than anybody needs. */
@Component
class ReadRequest {
    /** A request of usual items has a tenth of it: what is made up of brackets alone would fill the memory. */
    private static final int MOST_PARTS = 100_000;

    /** Far more than an item may have, so that one of too many is refused by itself and the others are kept. */
    private static final int DEEPEST = 2_000;

    private final ObjectMapper json = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxTokenCount(MOST_PARTS)
                            .build())
                    .build())
            .build();
    private final int mostItems;

    ReadRequest(RequestSettings settings) {
        this.mostItems = settings.itemsPerRequest();
    }

    /**
     * @param items the items as they are
     * @param sentAt of the whole request
     */
    record Envelope(List<JsonNode> items, JsonField sentAt) {}

    Envelope read(Call call, byte[] body) {
        try (var parser = json.createParser(body)) {
            var envelope = call.isOfMany() ? batch(parser) : single(parser);
            if (parser.nextToken() != null) throw broken(parser);
            return envelope;
        } catch (StreamConstraintsException e) {
            throw new BrokenRequest(
                    "",
                    "The body has more than " + MOST_PARTS + " parts, " + DEEPEST
                            + " levels, or a number of more than 1000 digits.");
        } catch (JacksonIOException e) {
            throw new BrokenRequest("", "The body is not JSON in UTF-8.");
        } catch (JacksonException e) {
            var place = e.getLocation();
            throw new BrokenRequest(
                    "",
                    "The body is broken JSON"
                            + (place == null ? "" : " at line " + place.getLineNr() + ", column " + place.getColumnNr())
                            + ".");
        }
    }

    private static Envelope single(JsonParser parser) {
        mustBeObject(parser);
        JsonNode item = parser.readValueAsTree();
        return new Envelope(List.of(item), JsonField.root(item).at("sentAt"));
    }

    private Envelope batch(JsonParser parser) {
        mustBeObject(parser);
        List<JsonNode> items = null;
        JsonNode sentAt = MissingNode.getInstance();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            var name = parser.currentName();
            var value = parser.nextToken();
            if (name.equals("batch") && value == JsonToken.START_ARRAY) items = items(parser);
            else if (name.equals("batch")) throw noBatch();
            else if (name.equals("sentAt")) sentAt = parser.readValueAsTree();
            else parser.skipChildren();
        }
        if (items == null) throw noBatch();
        return new Envelope(items, new JsonField("sentAt", sentAt));
    }

    private List<JsonNode> items(JsonParser parser) {
        var items = new ArrayList<JsonNode>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (items.size() == mostItems)
                throw new BrokenRequest(
                        "batch", "A request has at most " + mostItems + " items; send them in several.");
            items.add(parser.readValueAsTree());
        }
        return items;
    }

    private static void mustBeObject(JsonParser parser) {
        if (parser.nextToken() != JsonToken.START_OBJECT) throw new BrokenRequest("", "The body is not a JSON object.");
    }

    private static BrokenRequest noBatch() {
        return new BrokenRequest("batch", "batch is not an array of items.");
    }

    private static BrokenRequest broken(JsonParser parser) {
        var place = parser.currentTokenLocation();
        return new BrokenRequest(
                "",
                "The body is broken JSON at line " + place.getLineNr() + ", column " + place.getColumnNr()
                        + ": more follows where it should end.");
    }
}
