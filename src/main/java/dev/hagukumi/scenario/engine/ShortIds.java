package dev.hagukumi.scenario.engine;

import dev.hagukumi.platform.database.Connections;
import java.util.Objects;
import org.camunda.bpm.engine.impl.cfg.IdGenerator;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Short ids that grow: rows and indexes stay small and are written at their end. Nodes draw blocks from one sequence. A block
 * drawn in the caller's transaction could be drawn again after a crash of the database that undoes it, while ids of it are in use
 * already; so it is drawn in a transaction of its own, on the disk before the first id goes out.
 */
class ShortIds implements IdGenerator {
    /** On the disk when it is back, whatever the database does by default. */
    private static final String DRAW = """
            select nextval('engine_id_block'),
                set_config('synchronous_commit', replace(current_setting('synchronous_commit'), 'off', 'on'), true)""";

    private static final int BLOCK = 10_000;
    private static final int LENGTH = 8;

    private final JdbcTemplate jdbc;
    private final TransactionTemplate ofItsOwn;
    private final Connections connections;
    private long next;
    private long end;
    private long failedWhenDrawn;

    ShortIds(JdbcTemplate jdbc, PlatformTransactionManager transactions, Connections connections) {
        this.jdbc = jdbc;
        this.ofItsOwn = new TransactionTemplate(transactions);
        ofItsOwn.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.connections = connections;
    }

    @Override
    public synchronized String getNextId() {
        // What answers after a failure may be another database, which never heard of the block.
        if (next == end || failedWhenDrawn != connections.failed()) drawBlock();
        var id = Long.toString(next++, Character.MAX_RADIX);
        return "0".repeat(LENGTH - id.length()) + id;
    }

    private void drawBlock() {
        var failed = connections.failed();
        var block = Objects.requireNonNull(
                ofItsOwn.execute(transaction -> jdbc.queryForObject(DRAW, (row, n) -> row.getLong(1))));
        failedWhenDrawn = failed;
        next = block * BLOCK;
        end = next + BLOCK;
    }
}
