package dev.hagukumi.scoring.active;

import dev.hagukumi.platform.Finding;
import dev.hagukumi.scoring.RuleKeeper.RulesState.Refusal;
import dev.hagukumi.scoring.rulebook.RuleFile;
import dev.hagukumi.scoring.rulebook.RuleFiles;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;

/** The rules all nodes use, as the database keeps them, with every version that ever was in force. */
@Component
@DependsOnDatabaseInitialization
public class StoredRules {
    private static final TypeReference<List<RuleFile>> FILES = new TypeReference<>() {};
    private static final TypeReference<List<Finding>> FINDINGS = new TypeReference<>() {};

    /** Which version is in force on all nodes. */
    public record Active(String version, String origin, Instant at, String by) {}

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    public StoredRules(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    public Optional<Active> active() {
        return jdbc.sql("select version, origin, activated_at, activated_by from active_rules")
                .query((row, number) -> new Active(
                        row.getString("version"),
                        row.getString("origin"),
                        row.getObject("activated_at", OffsetDateTime.class).toInstant(),
                        row.getString("activated_by")))
                .optional();
    }

    public RuleFiles files(String version) {
        return new RuleFiles(read(
                jdbc.sql("select files::text from rule_set where version = ?")
                        .param(version)
                        .query(String.class)
                        .single(),
                FILES));
    }

    /** Puts rules in force on all nodes, in one statement. */
    void activate(RuleFiles files, Active active) {
        var at = OffsetDateTime.ofInstant(active.at(), ZoneOffset.UTC);
        jdbc.sql("""
                        with stored as (
                            insert into rule_set (version, files, stored_at) values (:version, :files::jsonb, :at)
                            on conflict (version) do update set files = excluded.files
                            returning version
                        )
                        insert into active_rules (version, origin, activated_at, activated_by)
                        select version, :origin, :at, :by from stored
                        on conflict (only_row) do update set (version, origin, activated_at, activated_by)
                            = (excluded.version, excluded.origin, excluded.activated_at, excluded.activated_by)
                        """)
                .param("version", active.version())
                .param("files", write(files.files()))
                .param("origin", active.origin())
                .param("at", at)
                .param("by", active.by())
                .update();
    }

    void refused(Refusal refusal) {
        jdbc.sql("insert into refused_rules (at, by_whom, findings) values (?, ?, ?::jsonb)")
                .params(OffsetDateTime.ofInstant(refusal.at(), ZoneOffset.UTC), refusal.by(), write(refusal.findings()))
                .update();
    }

    Optional<Refusal> lastRefusal() {
        return jdbc.sql("select at, by_whom, findings::text from refused_rules order by id desc limit 1")
                .query((row, number) -> new Refusal(
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("by_whom"),
                        read(row.getString("findings"), FINDINGS)))
                .optional();
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JacksonException e) {
            throw new IllegalStateException("rules cannot be written as JSON", e);
        }
    }

    private <T> T read(String text, TypeReference<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JacksonException e) {
            throw new IllegalStateException("stored rules cannot be read", e);
        }
    }
}
