package dev.hagukumi.bench.engine;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** What all contestants have in common: the model, the variables, the row that a mail is. Knows nothing but the JDK. */
public final class FollowUp {
    public static final String KEY = "follow-up";
    public static final String START = "DocumentRequested";
    public static final String VISIT = "PageViewed";
    public static final String SECOND_WAIT = "WeekPassed";

    /** Where all models and mails of the benchmark lie. */
    public static final Path PROCESSES = Path.of("src", "bench", "resources", "engine", "processes");

    private static final String INSERT = """
            insert into outbox (lead, scenario, step, occurrence, mail, template, recipient, lead_values, purpose,
                                priority, message_id, return_token, reader_token, queued_at, due_at, expires_at, state, stream)
            values (?, 'follow-up', 'SendReminder', 1, 'reminder', 1, ?, ?::jsonb, 'MARKETING', 5, ?, ?, ?, ?, ?, ?, 'QUEUED', 'nurturing')""";

    private FollowUp() {}

    public static String model() throws IOException {
        return Files.readString(PROCESSES.resolve(KEY).resolve(KEY + ".bpmn"));
    }

    /** Three, small. */
    public static Map<String, Object> variables(long lead) {
        var variables = new LinkedHashMap<String, Object>();
        variables.put("source", "website");
        variables.put("product", "condition-monitoring");
        variables.put("wave", lead % 100);
        return variables;
    }

    /** As long as that of our own outbox. */
    public static void writeMail(Connection connection, long lead) throws SQLException {
        var now = Instant.now();
        try (var row = connection.prepareStatement(INSERT)) {
            row.setLong(1, lead);
            row.setString(2, "lead" + lead + "@example.co.jp");
            row.setString(3, """
                    {"email":"lead%1$d@example.co.jp","familyName":"Sato","givenName":"Lead %1$d","displayName":"Sato"}""".formatted(lead));
            row.setString(4, "<" + token() + "@example.co.jp>");
            row.setString(5, token());
            row.setString(6, token());
            row.setTimestamp(7, Timestamp.from(now));
            row.setTimestamp(8, Timestamp.from(now));
            row.setTimestamp(9, Timestamp.from(now.plusSeconds(7 * 86_400)));
            row.executeUpdate();
        }
    }

    private static String token() {
        return UUID.nameUUIDFromBytes(Long.toString(
                                System.nanoTime() * 31 + Thread.currentThread().getId())
                        .getBytes(StandardCharsets.US_ASCII))
                .toString()
                .substring(0, 25);
    }
}
