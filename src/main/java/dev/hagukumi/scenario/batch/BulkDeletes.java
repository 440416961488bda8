package dev.hagukumi.scenario.batch;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.ibatis.exceptions.PersistenceException;
import org.camunda.bpm.engine.impl.db.DbEntity;
import org.camunda.bpm.engine.impl.db.FlushResult;
import org.camunda.bpm.engine.impl.db.HasDbRevision;
import org.camunda.bpm.engine.impl.db.entitymanager.operation.DbEntityOperation;
import org.camunda.bpm.engine.impl.db.entitymanager.operation.DbOperation;
import org.camunda.bpm.engine.impl.db.entitymanager.operation.DbOperationType;
import org.camunda.bpm.engine.impl.db.sql.BatchDbSqlSession;
import org.camunda.bpm.engine.impl.db.sql.DbSqlSessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.EventSubscriptionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.persistence.entity.VariableInstanceEntity;

/**
 * Removes the rows of one kind with one statement instead of one each; the revision still decides whether somebody was faster. All
 * else is written as the engine does.
 */
class BulkDeletes extends BatchDbSqlSession {
    private static final String DELETE = """
            delete from %s r using unnest(?::text[], ?::int[]) as gone (id, rev)
            where r.id_ = gone.id and r.rev_ = gone.rev returning r.id_""";
    private static final Map<Class<? extends DbEntity>, String> TABLES = Map.of(
            ExecutionEntity.class, "act_ru_execution",
            JobEntity.class, "act_ru_job",
            EventSubscriptionEntity.class, "act_ru_event_subscr",
            VariableInstanceEntity.class, "act_ru_variable");

    BulkDeletes(DbSqlSessionFactory factory) {
        super(factory);
    }

    @Override
    public FlushResult executeDbOperations(List<DbOperation> operations) {
        var failed = new ArrayList<DbOperation>();
        for (var from = 0; from < operations.size(); ) {
            var table = table(operations.get(from));
            var to = from + 1;
            while (to < operations.size() && table(operations.get(to)).equals(table)) to++;
            var same = operations.subList(from, to);
            var written = table.isEmpty() ? super.executeDbOperations(same) : delete(table, same);
            failed.addAll(written.getFailedOperations());
            if (written.hasRemainingOperations()) {
                var remaining = new ArrayList<>(written.getRemainingOperations());
                remaining.addAll(operations.subList(to, operations.size()));
                return FlushResult.withFailuresAndRemaining(failed, remaining);
            }
            from = to;
        }
        return FlushResult.withFailures(failed);
    }

    /** Where the row is removed from; empty for everything else that may be done. */
    private static String table(DbOperation operation) {
        if (operation.getOperationType() != DbOperationType.DELETE) return "";
        return TABLES.entrySet().stream()
                .filter(table -> table.getKey().isAssignableFrom(operation.getEntityType()))
                .findFirst()
                .map(Map.Entry::getValue)
                .orElse("");
    }

    /** Whether rows of this kind come by the thousand. None of their tables refers to itself. */
    static boolean knows(Class<?> entity) {
        return TABLES.keySet().stream().anyMatch(known -> known.isAssignableFrom(entity));
    }

    private FlushResult delete(String table, List<DbOperation> operations) {
        var entities = operations.stream()
                .map(o -> ((DbEntityOperation) o).getEntity())
                .toList();
        var ids = entities.stream().map(DbEntity::getId).toArray(String[]::new);
        var revisions =
                entities.stream().map(e -> ((HasDbRevision) e).getRevision()).toArray(Integer[]::new);
        var deleted = delete(table, ids, revisions);
        var failed = new ArrayList<DbOperation>();
        for (var operation : operations) {
            var entity = (DbEntityOperation) operation;
            entityDeletePerformed(entity, deleted.contains(entity.getEntity().getId()) ? 1 : 0, null);
            if (operation.isFailed()) failed.add(operation);
        }
        return FlushResult.withFailures(failed);
    }

    private Set<String> delete(String table, String[] ids, Integer[] revisions) {
        try (var statement = sqlSession.getConnection().prepareStatement(DELETE.formatted(table))) {
            statement.setArray(1, statement.getConnection().createArrayOf("text", ids));
            statement.setArray(2, statement.getConnection().createArrayOf("int4", revisions));
            var deleted = new HashSet<String>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) deleted.add(rows.getString(1));
            }
            return deleted;
        } catch (SQLException e) {
            throw new PersistenceException("rows of " + table + " could not be removed", e);
        }
    }
}
