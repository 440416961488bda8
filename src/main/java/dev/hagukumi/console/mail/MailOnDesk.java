package dev.hagukumi.console.mail;

import dev.hagukumi.mail.Delivery;
import dev.hagukumi.mail.VerdictWords;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

@Schema(name = "MailOnDesk", description = "One mail as operations see it")
record MailOnDesk(
        @Schema(example = "4711") long id,
        @Schema(example = "42") long lead,
        @Schema(example = "reminder") String mail,
        @Schema(example = "document-request") String scenario,
        String step,
        Delivery.State state,

        @Schema(description = "What the send gate said; null while it has not been asked") @Nullable
        String verdict,

        @Schema(description = "The mail server's last word, or what happened instead; null while there was none")
        @Nullable
        String outcome,

        @Schema(description = "The Message-ID to look for in the mail server's log")
        String messageId,

        Instant queuedAt,
        @Nullable Instant sentAt) {

    static MailOnDesk of(Delivery delivery, VerdictWords words) {
        return new MailOnDesk(
                delivery.id(),
                delivery.lead().value(),
                delivery.mail(),
                delivery.scenario(),
                delivery.step(),
                delivery.state(),
                delivery.said() == null ? null : words.inEnglish(delivery.said()),
                delivery.outcome(),
                delivery.messageId(),
                delivery.queuedAt(),
                delivery.sentAt());
    }
}
