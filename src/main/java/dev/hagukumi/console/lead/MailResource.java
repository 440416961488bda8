package dev.hagukumi.console.lead;

import dev.hagukumi.mail.Delivery;
import dev.hagukumi.mail.VerdictWords;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

@Schema(name = "Mail", description = "One mail to the lead and what became of it")
record MailResource(
        long id,

        @Schema(description = "The mail's name in its scenario", example = "reminder")
        String mail,

        @Schema(example = "document-request") String scenario,

        @Schema(description = "The step of the scenario that sends it")
        String step,

        Delivery.State state,

        @Schema(description = "What the send gate said; null while it has not been asked") @Nullable
        String verdict,

        @Schema(description = "The mail server's last word; null while it has not been asked") @Nullable
        String outcome,

        @Schema(description = "The Message-ID of the mail, fixed before it is sent")
        String messageId,

        Instant queuedAt,
        @Nullable Instant sentAt) {

    static MailResource of(Delivery delivery, VerdictWords words) {
        return new MailResource(
                delivery.id(),
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
