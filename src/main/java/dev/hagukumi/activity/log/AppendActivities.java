package dev.hagukumi.activity.log;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.ObjectMapper;

/** Writes entries to the log, all in one statement and in their order; one whose name is known already changes nothing. */
@Component
public class AppendActivities {
    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final WorkBell bell;

    AppendActivities(JdbcClient jdbc, ObjectMapper json, WorkBell bell) {
        this.jdbc = jdbc;
        this.json = json;
        this.bell = bell;
    }

    /** @param imported gives way to what leads do right now */
    public void append(List<Entry> entries, Instant receivedAt, boolean imported) {
        if (entries.isEmpty()) return;
        jdbc.sql("""
                        insert into activity (message_id, lead, anonymous_id, user_id, type, at, received_at, properties, machine,
                            imported, state)
                        select message_id, lead, anonymous_id, user_id, type, at::timestamptz, :received, properties::jsonb,
                            machine, :imported, case when lead is null then 'ANONYMOUS' else 'PENDING' end
                        from unnest(:messageIds, :leads, :anonymousIds, :userIds, :types, :ats, :properties, :machines)
                            with ordinality as entry (message_id, lead, anonymous_id, user_id, type, at, properties, machine, number)
                        order by number
                        on conflict (message_id) do nothing""")
                .param("received", receivedAt.atOffset(ZoneOffset.UTC))
                .param("imported", imported)
                .param("messageIds", column(entries, Entry::messageId))
                .param(
                        "leads",
                        entries.stream()
                                .map(Entry::lead)
                                .map(lead -> lead == null ? null : lead.value())
                                .toArray(Long[]::new))
                .param("anonymousIds", column(entries, Entry::anonymousId))
                .param("userIds", column(entries, Entry::userId))
                .param("types", column(entries, entry -> entry.type().name()))
                .param("ats", column(entries, entry -> entry.at().toString()))
                .param("properties", column(entries, this::properties))
                .param("machines", column(entries, Entry::machine))
                .update();
        if (entries.stream().anyMatch(entry -> entry.lead() != null)) bell.ringAfterCommit();
    }

    private String properties(Entry entry) {
        try {
            return json.writeValueAsString(entry.properties());
        } catch (JacksonException e) {
            throw new IllegalArgumentException(
                    "the properties of activity " + entry.messageId() + " cannot be written as JSON", e);
        }
    }

    private static @Nullable String[] column(List<Entry> entries, Function<Entry, @Nullable String> value) {
        return entries.stream().map(value).toArray(String[]::new);
    }
}
