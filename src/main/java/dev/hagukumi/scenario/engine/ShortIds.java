package dev.hagukumi.scenario.engine;

import org.camunda.bpm.engine.impl.cfg.IdGenerator;
import org.springframework.jdbc.core.JdbcTemplate;

/** Short ids that grow: rows and indexes stay small and are written at their end. Nodes draw blocks from one sequence. */
class ShortIds implements IdGenerator {
    private static final int BLOCK = 10_000;
    private static final int LENGTH = 8;

    private final JdbcTemplate jdbc;
    private long next;
    private long end;

    ShortIds(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public synchronized String getNextId() {
        if (next == end) drawBlock();
        var id = Long.toString(next++, Character.MAX_RADIX);
        return "0".repeat(LENGTH - id.length()) + id;
    }

    private void drawBlock() {
        var block = jdbc.queryForObject("select nextval('engine_id_block')", Long.class);
        if (block == null) throw new IllegalStateException("the sequence engine_id_block gave no value");
        next = block * BLOCK;
        end = next + BLOCK;
    }
}
