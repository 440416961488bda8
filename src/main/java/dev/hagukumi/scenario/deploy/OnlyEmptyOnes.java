package dev.hagukumi.scenario.deploy;

import java.util.List;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantCommandChecker;
import org.camunda.bpm.engine.impl.context.Context;
import org.springframework.jdbc.core.JdbcTemplate;

/** People delete deployments and versions only where no lead is inside, whatever else they may do. The house knows what it does. */
class OnlyEmptyOnes extends TenantCommandChecker {
    private static final String INSIDE = """
            select d.key_ as scenario, count(*) as leads
              from act_re_procdef d join act_ru_execution e on e.proc_def_id_ = d.id_
             where e.parent_id_ is null and d.%s = ?
             group by d.key_ order by d.key_""";

    private final JdbcTemplate jdbc;

    OnlyEmptyOnes(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    private record Inside(String scenario, long leads) {}

    @Override
    public void checkDeleteDeployment(String deployment) {
        mustBeEmpty("deployment_id_", deployment);
    }

    @Override
    public void checkDeleteProcessDefinitionById(String definition) {
        mustBeEmpty("id_", definition);
    }

    @Override
    public void checkDeleteProcessDefinitionByKey(String scenario) {
        mustBeEmpty("key_", scenario);
    }

    private void mustBeEmpty(String column, String value) {
        if (Context.getCommandContext().getAuthenticatedUserId() == null) return;
        var inside = jdbc.query(
                INSIDE.formatted(column),
                (row, number) -> new Inside(row.getString("scenario"), row.getLong("leads")),
                value);
        if (!inside.isEmpty()) throw refused(inside);
    }

    private static LeadsInside refused(List<Inside> inside) {
        return new LeadsInside(
                inside.stream().map(Inside::scenario).collect(Collectors.joining(", ")),
                inside.stream().mapToLong(Inside::leads).sum());
    }
}
