-- On whose word a lead changed its stage, and where people did it, who.
alter table stage_change
    add column moved_by varchar(10),
    add column person   varchar(200);

create index alias_conflict_held on alias_conflict (held_by);
create index alias_conflict_claimed on alias_conflict (claimed_by);

create or replace view stage_change_view as
select id, lead, from_stage, to_stage, at, because, moved_by, person
  from stage_change;

create or replace view consent_view as
select id, lead, purpose, granted, claimed, at, text, source
  from consent;
