-- What other modules may read of leads. The tables behind are the module's own.

create view lead_view as
select l.id, l.email, l.family_name, l.given_name, c.name as company, l.stage, l.stage_since, l.locale, l.zone, l.created_at
  from lead l
  left join company c on c.id = l.company;

create view consent_view as
select id, lead, purpose, granted, claimed, at
  from consent;

create view stage_change_view as
select id, lead, from_stage, to_stage, at
  from stage_change;
