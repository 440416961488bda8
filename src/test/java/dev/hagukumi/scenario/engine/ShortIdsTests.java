package dev.hagukumi.scenario.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hagukumi.HagukumiTest;
import dev.hagukumi.SeenStatements;
import dev.hagukumi.SeenStatements.Sent;
import dev.hagukumi.platform.database.Connections;
import dev.hagukumi.platform.database.Outage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@HagukumiTest
class ShortIdsTests {
    private static final long BLOCK = 10_000;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    Connections connections;

    private ShortIds ids;

    @BeforeEach
    void aNodeThatHasDrawnNothingYet() {
        ids = new ShortIds(jdbc, transactions, connections);
    }

    @Test
    void aBlockIsDrawnOutsideTheTransactionThatNeedsIt() {
        var id = new TransactionTemplate(transactions).execute(transaction -> {
            jdbc.execute("set transaction read only");
            return ids.getNextId();
        });

        assertThat(id).hasSize(8);
    }

    @Test
    void aBlockIsOnTheDiskWhateverTheDatabaseDoesByDefault() {
        var drawing = SeenStatements.during(() -> ids.getNextId());
        var others = SeenStatements.during(() -> ids.getNextId());

        assertThat(drawing)
                .extracting(Sent::sql)
                .singleElement()
                .asString()
                .contains("nextval('engine_id_block')", "set_config('synchronous_commit'");
        assertThat(others).isEmpty();
    }

    @Test
    void aBlockIsForgottenWhenAConnectionFails() {
        var before = number(ids.getNextId());
        assertThat(number(ids.getNextId())).isEqualTo(before + 1);

        assertThatThrownBy(() -> jdbc.queryForObject("select pg_terminate_backend(pg_backend_pid())", Boolean.class))
                .matches(Outage::is);

        assertThat(number(ids.getNextId()) / BLOCK).isGreaterThan(before / BLOCK);
    }

    private static long number(String id) {
        return Long.parseLong(id, Character.MAX_RADIX);
    }
}
