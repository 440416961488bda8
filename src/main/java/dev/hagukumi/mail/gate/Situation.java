package dev.hagukumi.mail.gate;

import dev.hagukumi.lead.Consent;
import dev.hagukumi.lead.LeadProfile;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is known around one mail at the instant of judging.
 *
 * @param consents the latest of each purpose
 * @param contacts mails that count for the caps, by the lead's days; this one is not among them
 * @param waiting priorities of the other mails to the lead that could go now
 * @param seen when the lead was sent the same content; {@code null} where never
 * @param suppressed why nobody may write to the address; {@code null} where we may
 * @param stand why its stream or scenario stands still; {@code null} where it does not
 * @param unconfirmed whether the lead has to show first to be there, and has not
 */
record Situation(
        Instant now,
        LeadProfile lead,
        List<Consent> consents,
        Map<LocalDate, Integer> contacts,
        List<Integer> waiting,
        @Nullable Instant seen,
        @Nullable String suppressed,
        Pauses.@Nullable Stand stand,
        boolean unconfirmed) {

    /** The instant as the lead's calendar and clock show it. */
    ZonedDateTime here() {
        return now.atZone(lead.zone());
    }

    LocalDate today() {
        return here().toLocalDate();
    }

    int contactsOn(LocalDate day) {
        return contacts.getOrDefault(day, 0);
    }

    /** From Monday to Sunday. */
    int contactsInWeekOf(LocalDate day) {
        var monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return (int) contacts.entrySet().stream()
                .filter(contact ->
                        !contact.getKey().isBefore(monday) && contact.getKey().isBefore(monday.plusWeeks(1)))
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    Optional<Consent> withdrawn(String purpose) {
        return consents.stream()
                .filter(consent -> consent.purpose().equals(purpose) && !consent.granted())
                .findFirst();
    }
}
