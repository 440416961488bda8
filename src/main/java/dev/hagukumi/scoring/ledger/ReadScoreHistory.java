package dev.hagukumi.scoring.ledger;

import dev.hagukumi.lead.LeadId;
import dev.hagukumi.scoring.Scores;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the open page of a ledger. */
@Component
class ReadScoreHistory implements Scores.History {
    private static final int MOST = 400;

    private final JdbcClient jdbc;

    ReadScoreHistory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Balance> course(LeadId lead) {
        return jdbc.sql("""
                        select score, balance_after, at from (
                            select id, score, balance_after, at from award_view where lead = :lead order by id desc limit :most) line
                        order by id""")
                .param("lead", lead.value())
                .param("most", MOST)
                .query((row, n) -> new Balance(
                        row.getString("score"),
                        row.getInt("balance_after"),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
    }

    @Override
    public List<Sum> sums(LeadId lead) {
        return jdbc.sql("""
                        select score, code, (array_agg(reason order by id desc))[1] as reason, sum(points) as points,
                            count(*) as times, max(at) as last
                        from award_view where lead = :lead group by score, code order by score, sum(points) desc, code""")
                .param("lead", lead.value())
                .query((row, n) -> new Sum(
                        row.getString("score"),
                        row.getString("code"),
                        row.getString("reason"),
                        row.getInt("points"),
                        row.getInt("times"),
                        row.getObject("last", OffsetDateTime.class).toInstant()))
                .list();
    }
}
