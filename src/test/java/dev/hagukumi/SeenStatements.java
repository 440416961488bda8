package dev.hagukumi;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.QueryExecutionListener;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.stereotype.Component;

/** Sees every statement that a test's thread sends to the database. */
@Component
public class SeenStatements implements BeanPostProcessor, QueryExecutionListener {
    private static final ThreadLocal<List<Sent>> SEEN = new ThreadLocal<>();

    /** @param times how often the database runs it: an insert of many rows travels as one statement, other batches do not */
    public record Sent(String sql, int times) {}

    /** What the calling thread sends while it does this. */
    public static List<Sent> during(Runnable work) {
        SEEN.set(new ArrayList<>());
        try {
            work.run();
            return List.copyOf(SEEN.get());
        } finally {
            SEEN.remove();
        }
    }

    public static int count(List<Sent> statements) {
        return statements.stream().mapToInt(Sent::times).sum();
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        if (!name.equals("dataSource")) return bean;
        return ProxyDataSourceBuilder.create((DataSource) bean).listener(this).build();
    }

    @Override
    public void beforeQuery(ExecutionInfo execution, List<QueryInfo> queries) {}

    @Override
    public void afterQuery(ExecutionInfo execution, List<QueryInfo> queries) {
        var seen = SEEN.get();
        if (seen == null) return;
        for (var query : queries) {
            var sql = query.getQuery().strip();
            var insert = sql.toLowerCase(Locale.ROOT).startsWith("insert");
            seen.add(new Sent(sql, execution.isBatch() && !insert ? execution.getBatchSize() : 1));
        }
    }
}
