package dev.hagukumi.console.mail;

import dev.hagukumi.broadcast.Broadcasts.Order;
import dev.hagukumi.platform.BadInput;
import dev.hagukumi.platform.VisibleText;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Objects;
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

        @Schema(
                description = "When it begins; at once where it is not given",
                format = "date-time",
                example = "2026-12-01T10:00:00+09:00")
        @Nullable
        String at) {
    private static final int MOST_FILES = 50;

    Order order() {
        if (files == null || files.isEmpty()) throw new BadInput("files: give the mail, one file per language");
        if (files.size() > MOST_FILES || files.values().stream().anyMatch(Objects::isNull))
            throw new BadInput("files: give at most " + MOST_FILES + ", each with its content");
        return new Order(
                given("name", name, 200),
                given("mail", mail, 80),
                files,
                given("filter", filter, 2000),
                at == null ? null : instant(at));
    }

    private static String given(String field, @Nullable String text, int longest) {
        return VisibleText.checked(field, text == null ? "" : text, longest);
    }

    private static Instant instant(String text) {
        try {
            return OffsetDateTime.parse(text.strip()).toInstant();
        } catch (DateTimeException e) {
            throw new BadInput(
                    "at: '" + VisibleText.shown(text) + "' is not a time such as 2026-12-01T10:00:00+09:00", e);
        }
    }
}
