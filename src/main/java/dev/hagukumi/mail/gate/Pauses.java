package dev.hagukumi.mail.gate;

import dev.hagukumi.mail.Streams;
import dev.hagukumi.mail.Verdict.Because;
import dev.hagukumi.mail.Verdict.Code;
import dev.hagukumi.platform.Clock;
import dev.hagukumi.platform.VisibleText;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class Pauses implements Streams {
    private static final Logger LOG = LoggerFactory.getLogger(Pauses.class);

    private static final int LONGEST_NAME = 200;

    private final JdbcClient jdbc;
    private final Clock clock;

    Pauses(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public void pause(Kind kind, String name, String by, String because) {
        VisibleText.checked("name", name, LONGEST_NAME);
        if (kind == Kind.STREAM && !isPublished(name)) throw new Streams.Unknown(name);
        var paused = jdbc.sql("""
                        insert into mail_pause (kind, name, since, paused_by, because)
                        values (:kind, :name, :since, :by, left(:because, 300)) on conflict do nothing
                        """)
                .param("kind", kind.name())
                .param("name", name)
                .param("since", Timestamp.from(clock.now()))
                .param("by", by)
                .param("because", because)
                .update();
        if (paused > 0) LOG.warn("{} {} was paused by {}: {}", kind, name, by, because);
    }

    private boolean isPublished(String stream) {
        return jdbc.sql("""
                        select exists (select 1 from mail_template where stream = :stream)
                               or exists (select 1 from delivery where stream = :stream)
                        """).param("stream", stream).query(Boolean.class).single();
    }

    @Override
    @Transactional
    public int resume(Kind kind, String name) {
        VisibleText.checked("name", name, LONGEST_NAME);
        // Waits for everybody who has just judged by this pause: what they held is found below.
        var resumed = jdbc.sql("delete from mail_pause where kind = :kind and name = :name and not for_good")
                .param("kind", kind.name())
                .param("name", name)
                .update();
        if (resumed == 0 && kind == Kind.STREAM && !isPublished(name)) throw new Streams.Unknown(name);
        if (resumed == 0) return 0;
        return jdbc.sql("update delivery set state = 'QUEUED', due_at = :now where state = 'PAUSED' and " + column(kind)
                        + " = :name")
                .param("now", Timestamp.from(clock.now()))
                .param("name", name)
                .update();
    }

    @Override
    @Transactional
    public void cancel(Kind kind, String name, String by, String because) {
        jdbc.sql("""
                        insert into mail_pause (kind, name, since, paused_by, because, for_good)
                        values (:kind, :name, :since, :by, left(:because, 300), true)
                        on conflict (kind, name) do update set since = excluded.since, paused_by = excluded.paused_by,
                            because = excluded.because, for_good = true
                        """)
                .param("kind", kind.name())
                .param("name", name)
                .param("since", Timestamp.from(clock.now()))
                .param("by", by)
                .param("because", because)
                .update();
        // All are judged again at once, so that each has its verdict. What is in other hands just now is passed over,
        // for
        // they may wait for this pause: it meets the cancellation now or when it is due next.
        jdbc.sql("update delivery set state = 'QUEUED', due_at = :now where id in (select id from delivery"
                        + " where state in ('QUEUED', 'RETRY', 'PAUSED', 'OVERDUE') and " + column(kind)
                        + " = :name for update skip locked)")
                .param("now", Timestamp.from(clock.now()))
                .param("name", name)
                .update();
        LOG.warn("{} {} was cancelled by {}: {}", kind, name, by, because);
    }

    private static String column(Kind kind) {
        return kind == Kind.STREAM ? "stream" : "scenario";
    }

    @Override
    public List<Pause> paused() {
        return jdbc.sql("""
                        select kind, name, since, paused_by, because from mail_pause where not for_good
                        order by since, kind, name
                        """).query((row, n) -> pause(row)).list();
    }

    /**
     * Which deliveries stand still.
     *
     * @param forGood whether they never go on
     */
    record Stand(Because because, boolean forGood) {}

    /** By delivery; nothing read here is resumed before the caller's transaction ends. */
    Map<Long, Stand> over(List<Candidate> mails) {
        var over = new HashMap<Long, Stand>();
        jdbc.sql("""
                        select kind, name, since, paused_by, because, for_good from mail_pause
                        where kind = 'STREAM' and name = any(:streams) or kind = 'SCENARIO' and name = any(:scenarios)
                        order by kind, name for share
                        """)
                .param(
                        "streams",
                        mails.stream().map(Candidate::stream).distinct().toArray(String[]::new))
                .param(
                        "scenarios",
                        mails.stream().map(Candidate::scenario).distinct().toArray(String[]::new))
                .query(row -> {
                    var pause = pause(row);
                    var stand = stand(pause, row.getBoolean("for_good"));
                    for (var mail : mails)
                        if (pause.name().equals(pause.kind() == Kind.STREAM ? mail.stream() : mail.scenario()))
                            over.merge(mail.delivery(), stand, (one, other) -> one.forGood() ? one : other);
                });
        return over;
    }

    private static Stand stand(Pause pause, boolean forGood) {
        var code = forGood ? Code.CANCELLED : Code.PAUSED;
        return new Stand(Because.of(code, pause.by(), pause.since(), pause.because()), forGood);
    }

    private static Pause pause(ResultSet row) throws SQLException {
        return new Pause(
                Kind.valueOf(row.getString("kind")),
                row.getString("name"),
                row.getTimestamp("since").toInstant(),
                row.getString("paused_by"),
                row.getString("because"));
    }
}
