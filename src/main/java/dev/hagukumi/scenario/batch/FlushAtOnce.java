package dev.hagukumi.scenario.batch;

import java.util.List;
import java.util.SortedSet;
import org.camunda.bpm.engine.impl.cfg.IdGenerator;
import org.camunda.bpm.engine.impl.db.PersistenceSession;
import org.camunda.bpm.engine.impl.db.entitymanager.DbEntityManager;
import org.camunda.bpm.engine.impl.db.entitymanager.operation.DbEntityOperation;
import org.camunda.bpm.engine.impl.db.entitymanager.operation.DbOperationManager;

/**
 * Writes everything of a command in as few batches as there are kinds of rows. The stock manager compares each row with each other
 * to find out which refers to which, and cuts what is to be written into pieces of fifty.
 */
class FlushAtOnce extends DbEntityManager {

    FlushAtOnce(IdGenerator ids, PersistenceSession session) {
        super(ids, session);
    }

    @Override
    protected void initializeOperationManager() {
        dbOperationManager = new InOrderOfIds();
    }

    @Override
    protected void flushDbOperationManager() {
        if (isIgnoreForeignKeysForNextFlush) {
            super.flushDbOperationManager();
            return;
        }
        var all = dbOperationManager.calculateFlush();
        if (!all.isEmpty()) flushDbOperations(all, all);
    }

    /** Where no row of a kind must go before another of its kind, the order of ids will do: it keeps those who write apart. */
    private static class InOrderOfIds extends DbOperationManager {
        @Override
        protected List<DbEntityOperation> sortByReferences(SortedSet<DbEntityOperation> sorted) {
            return sorted.isEmpty() || !BulkDeletes.knows(sorted.first().getEntityType())
                    ? super.sortByReferences(sorted)
                    : List.copyOf(sorted);
        }
    }
}
