package peers.camunda;

import dev.hagukumi.bench.engine.FollowUp;
import javax.sql.DataSource;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.jdbc.datasource.DataSourceUtils;

/** Writes a mail's row in the transaction of the step. */
class SendMail implements JavaDelegate {
    private final DataSource database;

    SendMail(DataSource database) {
        this.database = database;
    }

    @Override
    public void execute(DelegateExecution step) throws Exception {
        var connection = DataSourceUtils.getConnection(database);
        try {
            FollowUp.writeMail(connection, Long.parseLong(step.getProcessBusinessKey()));
        } finally {
            DataSourceUtils.releaseConnection(connection, database);
        }
    }
}
