package peers.flowable;

import dev.hagukumi.bench.engine.FollowUp;
import java.sql.SQLException;
import org.flowable.common.engine.impl.context.Context;
import org.flowable.common.engine.impl.db.DbSqlSession;
import org.flowable.common.engine.impl.interceptor.CommandContext;
import org.flowable.engine.delegate.DelegateExecution;
import org.flowable.engine.delegate.JavaDelegate;

/** Writes a mail's row in the transaction of the step. */
class SendMail implements JavaDelegate {

    @Override
    public void execute(DelegateExecution step) {
        CommandContext command = Context.getCommandContext();
        var connection = command.getSession(DbSqlSession.class).getSqlSession().getConnection();
        try {
            FollowUp.writeMail(connection, Long.parseLong(step.getProcessInstanceBusinessKey()));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
