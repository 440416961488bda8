package dev.hagukumi.scoring.rebuild;

import dev.hagukumi.lead.LeadId;
import dev.hagukumi.scoring.Rank;
import dev.hagukumi.scoring.ScoreRebuilds.Change;
import dev.hagukumi.scoring.ScoreRebuilds.Outcome;
import dev.hagukumi.scoring.ScoreRebuilds.Rebuild;
import dev.hagukumi.scoring.ledger.RebuildLedgers.Rebuilt;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;

/** Keeps which rebuild was ordered, how far it has come, and whom it changed. */
@Component
class RebuildTable {
    private static final int EXAMPLES = 100;
    private static final TypeReference<Map<String, Integer>> SCORES = new TypeReference<>() {};

    /** Where a rebuild stands: shard by shard, lead by lead. */
    record Place(long rebuild, String ruleSet, int shard, long lead) {}

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    RebuildTable(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void order(String ruleSet, String by, Instant at) {
        jdbc.sql("""
                        insert into score_rebuild (rule_set, started_by, started_at) values (?, ?, ?)
                        on conflict ((true)) where ended_at is null do nothing
                        """)
                .params(ruleSet, by, OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
                .update();
    }

    /** The one that runs, ours until the transaction ends; waits for a node that is at it. */
    Optional<Place> claim() {
        return jdbc.sql("select id, rule_set, shard, lead from score_rebuild where ended_at is null for update")
                .query((row, number) -> new Place(
                        row.getLong("id"), row.getString("rule_set"), row.getInt("shard"), row.getLong("lead")))
                .optional();
    }

    List<LeadId> next(Place place, int shards, int most) {
        return jdbc.sql("select id from lead_view where id % ? = ? and id > ? order by id limit ?")
                .params(shards, place.shard(), place.lead(), most)
                .query((row, number) -> new LeadId(row.getLong("id")))
                .list();
    }

    void advance(Place place, int leads, List<Rebuilt> changed) {
        jdbc.sql("update score_rebuild set shard = ?, lead = ?, leads = leads + ?, changed = changed + ? where id = ?")
                .params(place.shard(), place.lead(), leads, changed.size(), place.rebuild())
                .update();
        for (var each : changed)
            jdbc.sql("""
                            insert into score_rebuild_change (rebuild, lead, scores_were, scores, rank_was, rank)
                            values (?, ?, ?::jsonb, ?::jsonb, ?, ?)
                            """)
                    .params(
                            place.rebuild(),
                            each.lead().value(),
                            write(each.scoresWere()),
                            write(each.scores()),
                            each.rankWas().name(),
                            each.rank().name())
                    .update();
    }

    void end(Place place, Outcome outcome, Instant at) {
        jdbc.sql("update score_rebuild set ended_at = ?, outcome = ? where id = ?")
                .params(OffsetDateTime.ofInstant(at, ZoneOffset.UTC), outcome.name(), place.rebuild())
                .update();
    }

    Optional<Rebuild> latest() {
        return jdbc.sql("select * from score_rebuild order by id desc limit 1")
                .query(this::rebuild)
                .optional();
    }

    private Rebuild rebuild(ResultSet row, int number) throws SQLException {
        var ended = row.getObject("ended_at", OffsetDateTime.class);
        var outcome = row.getString("outcome");
        return new Rebuild(
                row.getLong("id"),
                row.getString("rule_set"),
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                row.getString("started_by"),
                row.getInt("leads"),
                row.getInt("changed"),
                ended == null ? null : ended.toInstant(),
                outcome == null ? null : Outcome.valueOf(outcome),
                examples(row.getLong("id")));
    }

    private List<Change> examples(long rebuild) {
        return jdbc.sql("select * from score_rebuild_change where rebuild = ? order by lead limit ?")
                .params(rebuild, EXAMPLES)
                .query((row, number) -> new Change(
                        row.getLong("lead"),
                        read(row.getString("scores_were")),
                        read(row.getString("scores")),
                        Rank.valueOf(row.getString("rank_was")),
                        Rank.valueOf(row.getString("rank"))))
                .list();
    }

    private String write(Map<String, Integer> scores) {
        try {
            return json.writeValueAsString(scores);
        } catch (JacksonException e) {
            throw new IllegalStateException("scores cannot be written as JSON", e);
        }
    }

    private Map<String, Integer> read(String scores) {
        try {
            return json.readValue(scores, SCORES);
        } catch (JacksonException e) {
            throw new IllegalStateException("stored scores cannot be read", e);
        }
    }
}
