package dev.hagukumi.console.api;

import dev.hagukumi.scenario.Broadcasts.Order;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

@Schema(name = "BroadcastOrder", description = "What to send, to whom and when")
record NewBroadcast(
        @Schema(example = "Winter seminar") @Nullable String name,

        @Schema(description = "The name of the mail among the files", example = "news") @Nullable
        String mail,

        @Schema(description = "The mail in one or more languages, as beside a scenario: news.ja.mail and its content")
        @Nullable
        Map<String, String> files,

        @Schema(description = "RSQL", example = "stage==ENGAGED;score.engagement>=20;consent.mail!=withdrawn") @Nullable
        String filter,

        @Schema(description = "When it begins; at once where it is not given") @Nullable
        Instant at) {

    Order order() {
        if (files == null || files.isEmpty())
            throw new IllegalArgumentException("files: give the mail, one file per language");
        return new Order(
                given("name", name, 200),
                given("mail", mail, 80),
                files,
                given("filter", filter, 2000),
                at == null ? Instant.EPOCH : at);
    }

    private static String given(String field, @Nullable String text, int longest) {
        if (text == null || text.isBlank() || text.length() > longest)
            throw new IllegalArgumentException(field + ": has 1 to " + longest + " characters");
        return text.strip();
    }
}
