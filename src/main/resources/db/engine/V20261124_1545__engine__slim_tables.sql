-- A sleeping lead costs what its rows and index entries cost, at each start, each move and each byte on disk.

-- Nobody asks for the empty value: without it, these serve the same queries and foreign keys and are not written for our rows.
-- Their names stay, so that an upgrade of the engine finds them.
drop index if exists act_idx_exec_buskey, act_idx_exec_tenant_id, act_idx_exe_parent, act_idx_exe_super;
create index act_idx_exec_buskey on act_ru_execution (business_key_) where business_key_ is not null;
create index act_idx_exec_tenant_id on act_ru_execution (tenant_id_) where tenant_id_ is not null;
create index act_idx_exe_parent on act_ru_execution (parent_id_) where parent_id_ is not null;
create index act_idx_exe_super on act_ru_execution (super_exec_) where super_exec_ is not null;
drop index if exists act_idx_event_subscr_config_, act_idx_event_subscr_tenant_id;
create index act_idx_event_subscr_config_ on act_ru_event_subscr (configuration_) where configuration_ is not null;
create index act_idx_event_subscr_tenant_id on act_ru_event_subscr (tenant_id_) where tenant_id_ is not null;
drop index if exists act_idx_job_tenant_id, act_idx_job_exception;
create index act_idx_job_tenant_id on act_ru_job (tenant_id_) where tenant_id_ is not null;
create index act_idx_job_exception on act_ru_job (exception_stack_id_) where exception_stack_id_ is not null;
drop index if exists act_idx_variable_task_id, act_idx_variable_task_name_type, act_idx_variable_tenant_id, act_idx_var_bytearray,
    act_idx_batch_id;
create index act_idx_variable_task_id on act_ru_variable (task_id_) where task_id_ is not null;
create index act_idx_variable_task_name_type on act_ru_variable (task_id_, name_, type_) where task_id_ is not null;
create index act_idx_variable_tenant_id on act_ru_variable (tenant_id_) where tenant_id_ is not null;
create index act_idx_var_bytearray on act_ru_variable (bytearray_id_) where bytearray_id_ is not null;
create index act_idx_batch_id on act_ru_variable (batch_id_) where batch_id_ is not null;

-- Each is the beginning of another index, or serves queries over call hierarchies that nothing here makes, or tells one event
-- name from the few others of a million rows.
drop index if exists act_idx_job_handler_type;
drop index if exists act_idx_job_root_procinst;
drop index if exists act_idx_exe_root_pi;
drop index if exists act_idx_event_subscr_evt_name;

-- Steps are taken before timers, and among them first what somebody waits for.
create index if not exists hagukumi_step_due on act_ru_job (priority_ desc, duedate_)
    where type_ = 'message' and suspension_state_ = 1 and retries_ > 0;

-- These tables turn over quickly: vacuum has to follow soon and at full speed, and an update stays on its page.
alter table act_ru_execution set (fillfactor = 90, autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_threshold = 5000,
    autovacuum_analyze_scale_factor = 0.05, autovacuum_vacuum_cost_delay = 0);
alter table act_ru_job set (fillfactor = 90, autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_threshold = 5000,
    autovacuum_analyze_scale_factor = 0.05, autovacuum_vacuum_cost_delay = 0);
alter table act_ru_event_subscr set (autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_threshold = 5000,
    autovacuum_analyze_scale_factor = 0.05, autovacuum_vacuum_cost_delay = 0);
alter table act_ru_variable set (autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_threshold = 5000,
    autovacuum_analyze_scale_factor = 0.05, autovacuum_vacuum_cost_delay = 0);

-- Foreign keys to executions were half of what the database did: a dozen look-ups for each execution that ends, one for each row
-- that begins. The engine writes and removes whole instances in one transaction and checks revisions; it does not need them.
alter table act_ru_execution
    drop constraint if exists act_fk_exe_procinst,
    drop constraint if exists act_fk_exe_parent,
    drop constraint if exists act_fk_exe_super,
    drop constraint if exists act_fk_exe_procdef;
alter table act_ru_event_subscr drop constraint if exists act_fk_event_exec;
alter table act_ru_variable drop constraint if exists act_fk_var_exe, drop constraint if exists act_fk_var_procinst;
alter table act_ru_task drop constraint if exists act_fk_task_exe, drop constraint if exists act_fk_task_procinst;
alter table act_ru_incident drop constraint if exists act_fk_inc_exe, drop constraint if exists act_fk_inc_procinst;
alter table act_ru_ext_task drop constraint if exists act_fk_ext_task_exe;
