create index lead_created_at on lead (created_at);
create index stage_change_to on stage_change (to_stage, at);
