-- The stock schema has none of these; with many sleeping leads each of the queries would scan.

-- Job acquisition by due date.
create index if not exists hagukumi_job_due on act_ru_job (duedate_) where suspension_state_ = 1 and retries_ > 0;

-- Who waits for which message.
create index if not exists hagukumi_subscription on act_ru_event_subscr (proc_inst_id_, event_name_);

-- Cockpit counts running instances per version.
create index if not exists hagukumi_running on act_ru_execution (proc_def_id_) where parent_id_ is null;
