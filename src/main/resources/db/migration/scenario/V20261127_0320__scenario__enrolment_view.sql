-- What other modules may read of who is on the way where.
create index enrolment_of_scenario on enrolment (scenario, lead_id) where ended_at is null;

create view enrolment_view as
select id, lead_id as lead, scenario, version, instance, started_at, ended_at, end_reason
  from enrolment;
