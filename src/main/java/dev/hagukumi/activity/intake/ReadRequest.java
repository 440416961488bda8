package dev.hagukumi.activity.intake;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.node.MissingNode;

/** Reads the JSON of a request and takes a batch apart. */
@Component
class ReadRequest {
    private final ObjectReader json;

    ReadRequest(ObjectMapper json) {
        this.json = json.reader().with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    }

    /**
     * @param items the items as they are
     * @param sentAt of the whole request
     */
    record Envelope(List<JsonNode> items, JsonField sentAt) {}

    Envelope read(Call call, byte[] body) {
        var root = parse(body);
        if (!root.isObject()) throw new BrokenRequest("", "The body is not a JSON object.");
        var sentAt = JsonField.root(root).at("sentAt");
        if (!call.isOfMany()) return new Envelope(List.of(root), sentAt);
        var batch = root.path("batch");
        if (!batch.isArray()) throw new BrokenRequest("batch", "batch is not an array of items.");
        var items = new ArrayList<JsonNode>();
        batch.forEach(items::add);
        return new Envelope(items, sentAt);
    }

    private JsonNode parse(byte[] body) {
        try {
            var root = json.readTree(body);
            return root == null ? MissingNode.getInstance() : root;
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
}
